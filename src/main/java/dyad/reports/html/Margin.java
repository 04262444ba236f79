package dyad.reports.html;

/** Cuts a text short where a printed page's margin has no room for it. */
final class Margin {

  /** Three lines of the narrowest box, in letters. */
  private static final int ROOM = 90;

  /** Chinese, Japanese and Korean letters are as wide as two others. */
  private static final int FIRST_SQUARE = 0x1100;

  private Margin() {}

  /** As much of a text as there is room for. */
  static String of(String text) {
    int left = ROOM;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      left -= text.codePointAt(i) >= FIRST_SQUARE ? 2 : 1;
      if (left < 0) {
        return text.substring(0, i).strip() + "…";
      }
    }
    return text;
  }
}
