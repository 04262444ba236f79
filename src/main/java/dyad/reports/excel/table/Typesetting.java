package dyad.reports.excel.table;

import dyad.facts.excel.TextMetrics;

/** How much room a text takes in a cell of some look. */
public final class Typesetting {

  /** The tallest that a row can be, in points. */
  static final double TALLEST = TextMetrics.TALLEST;

  private Typesetting() {}

  /** The units of width that a column needs to hold a text's longest line unbroken. */
  public static double units(String text, CellLook look) {
    return TextMetrics.units(text, set(look));
  }

  /** The height in points that a row needs to show a text in a column of some units. */
  static double height(String text, CellLook look, double units) {
    return TextMetrics.height(text, set(look), units);
  }

  private static TextMetrics.Set set(CellLook look) {
    return new TextMetrics.Set(look.shape().size(), look.shape().bold(), look.steps());
  }
}
