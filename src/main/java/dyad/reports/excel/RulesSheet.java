package dyad.reports.excel;

import dyad.explanation.RuleWords;
import dyad.reports.Report;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.LinkTarget;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import dyad.rules.Rule;
import java.util.List;

/** The sheet of rules. */
final class RulesSheet {

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Title", 24, 36),
          new TableColumn("Principle", 18, 30),
          new TableColumn("Strength", 14, 18),
          new TableColumn("What it says", 50, 72),
          new TableColumn("Theme", 12, 20),
          new TableColumn("Id", 18, 34));

  private RulesSheet() {}

  static LinkTarget target(String rule) {
    return new LinkTarget(Tab.RULES, rule);
  }

  static Table table(Report report) {
    return new Table(
        Tab.RULES,
        "Rules that share a principle count once on a question. ‹Names› are filled in from "
            + "the facts.",
        COLUMNS,
        report.rules().rules().stream().map(RulesSheet::row).toList());
  }

  private static Table.Row row(Rule rule) {
    return new Table.Row(
        rule.id(),
        CellContent.text(rule.title()).as(Shape.STRONG),
        CellContent.text(rule.principle()),
        CellContent.text(rule.strength().word()),
        CellContent.text(RuleWords.sentence(rule)),
        CellContent.text(rule.theme()),
        CellContent.text(rule.id()).in(CellTone.MUTED));
  }
}
