package dyad.reports.excel;

import dyad.explanation.Wording;
import dyad.findings.Finding;
import dyad.reports.Report;
import dyad.rules.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** The sheet of findings. */
final class FindingsSheet {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Finding", 40, 62),
          new Column("Claim", 14, 22),
          new Column("About", 12, 26),
          new Column("Topic", 12, 24),
          new Column("Leaning", 10, 11),
          new Column("Holds", 9, 9),
          new Column("Rules", 14, 26),
          new Column("Id", 20, 34),
          new Column("See", 8, 8));

  private FindingsSheet() {}

  static Table table(Report report) {
    return new Table(
        Tab.FINDINGS,
        "Grey: would follow if other facts held, and does not now.",
        COLUMNS,
        report.findings().stream().map(entry -> row(entry, report.wording())).toList());
  }

  private static Table.Row row(Report.Entry entry, Wording wording) {
    Finding finding = entry.finding();
    Tone tone = entry.holds() ? Tone.PLAIN : Tone.MUTED;
    List<Rule> rules =
        entry.applications().stream()
            .filter(a -> a.holds() || !entry.holds())
            .map(Report.Applied::rule)
            .distinct()
            .toList();
    return new Table.Row(
        finding.id(),
        Item.text(Wording.capital(entry.text()) + ".").in(tone),
        Item.text(finding.claim()).in(tone),
        Item.text(finding.about().stream().map(wording::name).collect(Collectors.joining(", ")))
            .in(tone),
        Item.text(finding.topic()).in(tone),
        Item.text(finding.leaning().word()).in(tone),
        Item.text(entry.holds() ? "yes" : "no").in(tone),
        Item.text(rules.stream().map(Rule::title).collect(Collectors.joining("; "))).in(tone),
        Item.text(finding.id()).in(Tone.MUTED),
        Item.text("rule").to(RulesSheet.target(rules.get(0).id())));
  }
}
