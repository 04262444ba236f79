package dyad.reports.excel;

import dyad.explanation.Wording;
import dyad.reports.Report;
import dyad.rules.Rule;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The sheet of rules. */
final class RulesSheet {

  private static final Pattern BRACES =
      Pattern.compile("\\{\\$([A-Za-z0-9_]+)(?: / \\$([A-Za-z0-9_]+))?(?: %)?}");

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
        Item.text(Wording.capital(BRACES.matcher(rule.says()).replaceAll(RulesSheet::shown)) + "."),
        Item.text(rule.theme()),
        Item.text(rule.id()).in(Tone.MUTED));
  }

  /** A binding by its name; a share of two as a fraction. */
  private static String shown(MatchResult braces) {
    return braces.group(2) == null
        ? "‹" + braces.group(1) + "›"
        : "‹" + braces.group(1) + " / " + braces.group(2) + "›";
  }
}
