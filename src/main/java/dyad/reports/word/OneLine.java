package dyad.reports.word;

/** Cuts a title short where it would run over the line of a page's foot. */
final class OneLine {

  /** For the number of the page, in twentieths of a point. */
  private static final int NUMBER = 1400;

  /**
   * Widths in letters of the foot's size, in twentieths of a point; rather too wide than too
   * narrow.
   */
  private static final int SMALL = 90;

  private static final int CAPITAL = 152;
  private static final int SQUARE = 160;
  private static final int FIRST_SQUARE = 0x1100;

  private OneLine() {}

  /** As much of a title as fits on a line so wide. */
  static String of(String title, int width) {
    int left = width - NUMBER;
    for (int i = 0; i < title.length(); i += Character.charCount(title.codePointAt(i))) {
      left -= width(title.codePointAt(i));
      if (left < 0) {
        return title.substring(0, i).strip() + "…";
      }
    }
    return title;
  }

  private static int width(int letter) {
    return letter >= FIRST_SQUARE ? SQUARE : Character.isUpperCase(letter) ? CAPITAL : SMALL;
  }
}
