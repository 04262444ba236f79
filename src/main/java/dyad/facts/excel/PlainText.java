package dyad.facts.excel;

import java.util.regex.Pattern;

/**
 * Makes any text fit for a cell, in which it is shown as it is and never taken for anything else.
 */
public final class PlainText {

  /** The most UTF-16 units that a cell can hold. */
  public static final int LONGEST = 32_767;

  private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final String GUARD = "'";
  private static final Pattern LIKE_GUARDED =
      Pattern.compile("'*[" + Pattern.quote(FORMULA_STARTS) + "]");

  private PlainText() {}

  /**
   * A visible text as the file holds it: what looks like one of the file's own escapes is escaped
   * itself.
   */
  public static String stored(String visible) {
    String shown = cut(visible, LONGEST);
    int added = escaped(shown).length() - shown.length();
    return escaped(cut(shown, LONGEST - added));
  }

  /** Whether a spreadsheet program would take a typed text for a formula. */
  public static boolean formulaLike(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /**
   * A text for a table without formats, in which no program takes it for a formula: where it looks
   * like one, it stands behind the sign by which people type such a text.
   */
  public static String guarded(String text) {
    return LIKE_GUARDED.matcher(text).lookingAt() ? GUARD + text : text;
  }

  /** The text that was guarded so. */
  public static String unguarded(String text) {
    return text.startsWith(GUARD) && LIKE_GUARDED.matcher(text).lookingAt()
        ? text.substring(1)
        : text;
  }

  /** Whether a cell can hold a text whole. */
  public static boolean fits(String visible) {
    return escaped(visible).length() <= LONGEST;
  }

  private static String escaped(String text) {
    return text.contains("_x") ? ESCAPE_LIKE.matcher(text).replaceAll("_x005F_") : text;
  }

  /** At most so many UTF-16 units of a text, an ellipsis for the rest. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
