package dyad.reports.output;

import java.util.regex.Pattern;

/** Makes a text ready to be set in lines; what it says stays the same. */
public final class Typeset {

  private static final String FROM_RIGHT = "\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}";

  /** By these a text would turn the direction of all that stands behind it, our words too. */
  private static final Pattern TURNING = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  private static final String LETTER_FROM_RIGHT = "[\\p{L}&&[" + FROM_RIGHT + "]]";
  private static final String LETTER_FROM_LEFT = "[\\p{L}&&[^" + FROM_RIGHT + "]]";

  private static final Pattern BEGINS_FROM_RIGHT =
      Pattern.compile("^[^\\p{L}]*" + LETTER_FROM_RIGHT);

  private static final Pattern FROM_RIGHTS = Pattern.compile(LETTER_FROM_RIGHT);
  private static final Pattern FROM_LEFTS = Pattern.compile(LETTER_FROM_LEFT);

  /**
   * The last letter from right to left before figures and brackets of a line from left to right.
   */
  private static final Pattern LAST_FROM_RIGHT =
      Pattern.compile("(" + LETTER_FROM_RIGHT + ")(?=[^\\p{L}]+(?:$|" + LETTER_FROM_LEFT + "))");

  private static final String LEFT_TO_RIGHT_MARK = "\u200E";

  private Typeset() {}

  /**
   * A text in which a percentage stays on one line, and so does a year with the paragraph behind
   * it, and in which letters from right to left draw neither figures nor brackets of ours to their
   * side. A line that begins with a name from right to left, and goes on from left to right for the
   * most part, runs from left to right.
   */
  public static String of(String text) {
    String ours =
        upright(text)
            .replaceAll("(?<=\\d) %", "\u00A0%")
            .replaceAll("(?<=\\b\\d{4}) (?=\\[\\d+])", "\u00A0");
    if (!FROM_RIGHTS.matcher(ours).find()) {
      return ours;
    }
    boolean turned = isTurned(ours);
    if (!turned && BEGINS_FROM_RIGHT.matcher(ours).find()) {
      return ours;
    }
    return (turned ? LEFT_TO_RIGHT_MARK : "")
        + LAST_FROM_RIGHT.matcher(ours).replaceAll("$1" + LEFT_TO_RIGHT_MARK);
  }

  /**
   * Whether a line that begins with a name from right to left, and goes on from left to right for
   * the most part, would run from the right if nobody saw to it.
   */
  public static boolean isTurned(String text) {
    return BEGINS_FROM_RIGHT.matcher(text).find()
        && FROM_RIGHTS.matcher(text).results().count() < FROM_LEFTS.matcher(text).results().count();
  }

  /** A text that turns the direction of nothing. */
  public static String upright(String text) {
    return TURNING.matcher(text).replaceAll("");
  }
}
