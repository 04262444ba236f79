package dyad.reports.excel;

import dyad.explanation.RuleWords;
import dyad.reports.Report;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.Column;
import dyad.reports.excel.table.Item;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.Target;
import dyad.reports.excel.table.Tone;
import dyad.rules.Rule;
import java.util.List;

/** The sheet of rules. */
final class RulesSheet {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Title", 24, 36),
          new Column("Principle", 18, 30),
          new Column("Strength", 14, 18),
          new Column("What it says", 50, 72),
          new Column("Theme", 12, 20),
          new Column("Id", 18, 34));

  private RulesSheet() {}

  static Target target(String rule) {
    return new Target(Tab.RULES, rule);
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
        Item.text(rule.title()).as(Shape.STRONG),
        Item.text(rule.principle()),
        Item.text(rule.strength().word()),
        Item.text(RuleWords.sentence(rule)),
        Item.text(rule.theme()),
        Item.text(rule.id()).in(Tone.MUTED));
  }
}
