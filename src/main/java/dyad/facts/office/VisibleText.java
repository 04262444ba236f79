package dyad.facts.office;

/** Makes any text fit for a file, in which it is shown as it is. */
public final class VisibleText {

  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final int REPLACEMENT = 0xFFFD;

  private VisibleText() {}

  /** With control characters as their pictures, and what is no character replaced. */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.replace("\r\n", "\n")
        .codePoints()
        .map(VisibleText::visible)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** Written as a loop: most texts are, and there are many. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= DELETE) {
        return false;
      }
    }
    return true;
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
}
