package dyad.reports.excel;

import java.util.regex.Pattern;

/**
 * Makes any text fit for a cell, in which it is shown as it is and never taken for anything else.
 */
final class PlainText {

  /** The most UTF-16 units that a cell can hold. */
  static final int LONGEST = 32_767;

  private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  /**
   * A visible text as the file holds it: what looks like one of the file's own escapes is escaped
   * itself.
   */
  static String stored(String visible) {
    String shown = cut(visible, LONGEST);
    int added = escaped(shown).length() - shown.length();
    return escaped(cut(shown, LONGEST - added));
  }

  /** Whether a spreadsheet program would take a typed text for a formula. */
  static boolean formulaLike(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /** With control characters as their pictures, and what is no character replaced. */
  static String visible(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < DELETE)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.replace("\r\n", "\n").codePoints().map(PlainText::visible).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static int visible(int c) {
    if (c == '\n') {
      return c;
    }
    if (c < ' ') {
      return CONTROL_PICTURES + c;
    }
    if (c == DELETE) {
      return CONTROL_PICTURES + 0x21;
    }
    boolean none = c > DELETE && c < 0xA0 || c >= 0xD800 && c < 0xE000 || (c & 0xFFFE) == 0xFFFE;
    return none ? REPLACEMENT : c;
  }

  private static String escaped(String text) {
    return ESCAPE_LIKE.matcher(text).replaceAll("_x005F_");
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
