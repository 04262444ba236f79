package dyad.reports.excel.table;

/**
 * What a cell works out.
 *
 * @param text the formula, without the equals sign
 * @param result what it comes to as the report tells it: a text, a number, or whether something
 *     holds
 */
public record Formula(String text, Object result) {

  /** The longest that a formula can be in the file. */
  public static final int LONGEST = 8192;

  public Formula {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("a formula of " + text.length() + " characters");
    }
  }
}
