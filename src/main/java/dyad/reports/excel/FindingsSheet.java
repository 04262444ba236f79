package dyad.reports.excel;

import dyad.explanation.Wording;
import dyad.findings.Finding;
import dyad.reports.Report;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.SheetBuilder;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import dyad.rules.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** The sheet of findings. */
final class FindingsSheet {

  static final int HOLDS = 5;

  /** The first of the columns that are of no use on paper. */
  private static final int ID = 7;

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Finding", 40, 62),
          new TableColumn("Claim", 14, 22),
          new TableColumn("About", 12, 26),
          new TableColumn("Topic", 12, 24),
          new TableColumn("Leaning", 10, 11),
          new TableColumn("Holds", 9, 9),
          new TableColumn("Rules that can conclude it", 14, 30),
          new TableColumn("Id", 20, 34),
          new TableColumn("See", 8, 8));

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
        CellContent.text(Wording.capital(entry.text()) + "."),
        CellContent.text(finding.claim()),
        CellContent.text(
            finding.about().stream().map(wording::name).collect(Collectors.joining(", "))),
        CellContent.text(finding.topic()),
        CellContent.text(finding.leaning().word()),
        CellContent.text(entry.holds() ? "yes" : "no"),
        CellContent.text(rules.stream().map(Rule::title).collect(Collectors.joining("; "))),
        CellContent.text(finding.id()).in(CellTone.MUTED),
        CellContent.text("rule").to(RulesSheet.target(rules.get(0).id())));
  }

  /** Greys what does not hold. */
  static void paint(SheetBuilder page, int findings) {
    page.paintWhere(
        "$" + Ref.here(HOLDS, 0) + "=\"no\"", CellTone.MUTED, 0, COLUMNS.size() - 2, findings);
  }
}
