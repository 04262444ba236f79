package dyad.reports.excel;

import dyad.explanation.Wording;
import dyad.findings.Finding;
import dyad.reports.Report;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.Column;
import dyad.reports.excel.table.Item;
import dyad.reports.excel.table.Page;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.Tone;
import dyad.rules.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** The sheet of findings. */
final class FindingsSheet {

  static final int HOLDS = 5;

  /** The first of the columns that are of no use on paper. */
  private static final int ID = 7;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Finding", 40, 62),
          new Column("Claim", 14, 22),
          new Column("About", 12, 26),
          new Column("Topic", 12, 24),
          new Column("Leaning", 10, 11),
          new Column("Holds", 9, 9),
          new Column("Rules that can conclude it", 14, 30),
          new Column("Id", 20, 34),
          new Column("See", 8, 8));

  private FindingsSheet() {}

  static Table table(Report report) {
    return new Table(
        Tab.FINDINGS,
        "Grey: would follow if other facts held, and does not now. This sheet tells the state as "
            + "delivered and does not follow the switches.",
        COLUMNS,
        ID,
        report.findings().stream().map(entry -> row(entry, report.wording())).toList());
  }

  private static Table.Row row(Report.Entry entry, Wording wording) {
    Finding finding = entry.finding();
    List<Rule> rules = entry.applications().stream().map(Report.Applied::rule).distinct().toList();
    return new Table.Row(
        finding.id(),
        Item.text(Wording.capital(entry.text()) + "."),
        Item.text(finding.claim()),
        Item.text(finding.about().stream().map(wording::name).collect(Collectors.joining(", "))),
        Item.text(finding.topic()),
        Item.text(finding.leaning().word()),
        Item.text(entry.holds() ? "yes" : "no"),
        Item.text(rules.stream().map(Rule::title).collect(Collectors.joining("; "))),
        Item.text(finding.id()).in(Tone.MUTED),
        Item.text("rule").to(RulesSheet.target(rules.get(0).id())));
  }

  /** Greys what does not hold. */
  static void paint(Page page, int findings) {
    page.paintWhere(
        "$" + Ref.here(HOLDS, 0) + "=\"no\"", Tone.MUTED, 0, COLUMNS.size() - 2, findings);
  }
}
