package dyad.problems;

import java.util.Locale;

/** Shows a user's own text in a message: in backticks, on one line, cut where it is long. */
public final class Quote {

  private static final int MOST = 60;

  private Quote() {}

  /** The text in backticks; characters that cannot be shown appear as their code points. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder("`");
    text.codePoints().limit(MOST).forEach(c -> shown.append(visible(c)));
    return shown.append(text.codePointCount(0, text.length()) > MOST ? "…`" : "`").toString();
  }

  /**
   * A whole message on one line, its characters shown in the same way: no text works a terminal.
   */
  static String line(String message) {
    StringBuilder shown = new StringBuilder();
    message.codePoints().forEach(c -> shown.append(c == '`' ? "`" : visible(c)));
    return shown.toString();
  }

  /** A text, with each control character but line ends and tabs as its code point. */
  public static String shown(String text) {
    if (text.chars().noneMatch(Quote::isControl)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.append(isControl(c) ? code(c) : Character.toString(c)));
    return shown.toString();
  }

  private static boolean isControl(int c) {
    return Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
  }

  /** A character by its code point, for example {@code U+00A0}. */
  public static String code(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }

  private static String visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          code(c);
      default -> Invisible.is(c) ? code(c) : c == '`' ? "'" : Character.toString(c);
    };
  }
}
