package dyad.reports.excel;

import dyad.explanation.Wording;
import dyad.findings.Finding;
import dyad.reports.Report;
import dyad.rules.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** The sheet of findings. */
final class FindingsSheet {

  static final int HOLDS = 5;

  private static final int CHANGED = 6;

  /** The first of the columns that are of no use on paper. */
  private static final int ID = 8;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Finding", 40, 62),
          new Column("Claim", 14, 22),
          new Column("About", 12, 26),
          new Column("Topic", 12, 24),
          new Column("Leaning", 10, 11),
          new Column("Holds", 9, 9),
          new Column("Changed", 11, 14),
          new Column("Rules that can conclude it", 14, 30),
          new Column("Id", 20, 34),
          new Column("See", 8, 8));

  private FindingsSheet() {}

  static Table table(Report report, Nodes nodes) {
    return new Table(
        Tab.FINDINGS,
        "Grey: would follow if other facts held, and does not now.",
        COLUMNS,
        ID,
        report.findings().stream().map(entry -> row(entry, report.wording(), nodes)).toList());
  }

  private static Table.Row row(Report.Entry entry, Wording wording, Nodes nodes) {
    Finding finding = entry.finding();
    int row = nodes.row(finding);
    String holds = Ref.cell(Tab.LIVE_FINDINGS, LiveFindings.HOLDS, row);
    List<Rule> rules = entry.applications().stream().map(Report.Applied::rule).distinct().toList();
    return new Table.Row(
        finding.id(),
        Item.formula(
            Ref.cell(Tab.LIVE_FINDINGS, LiveFindings.TEXT, row),
            Wording.capital(entry.text()) + "."),
        Item.text(finding.claim()),
        Item.text(finding.about().stream().map(wording::name).collect(Collectors.joining(", "))),
        Item.text(finding.topic()),
        Item.text(finding.leaning().word()),
        Item.formula("IF(" + holds + ",\"yes\",\"no\")", entry.holds() ? "yes" : "no"),
        Item.formula(
                "IF("
                    + holds
                    + "="
                    + Ref.cell(Tab.LIVE_FINDINGS, LiveFindings.DELIVERED, row)
                    + ",\"\",\""
                    + Changed.MARK
                    + "changed\")",
                "")
            .in(Tone.CHANGED_TEXT),
        Item.text(rules.stream().map(Rule::title).collect(Collectors.joining("; "))),
        Item.text(finding.id()).in(Tone.MUTED),
        Item.text("rule").to(RulesSheet.target(rules.get(0).id())));
  }

  /** Greys what does not hold, and marks what a switch has changed. */
  static void paint(Page page, int findings) {
    page.paintWhere("$" + Ref.here(CHANGED, 0) + "<>\"\"", Tone.CHANGED, HOLDS, CHANGED, findings);
    page.paintWhere(
        "$" + Ref.here(HOLDS, 0) + "=\"no\"", Tone.MUTED, 0, COLUMNS.size() - 2, findings);
  }
}
