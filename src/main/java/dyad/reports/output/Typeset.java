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

  private static final Pattern BEFORE_PERCENT = Pattern.compile("(?<=\\d) %");
  private static final Pattern BEFORE_PARAGRAPH = Pattern.compile("(?<=\\b\\d{4}) (?=\\[\\d+])");

  /** Nothing below it turns a direction, or runs from the right. */
  private static final char FIRST_HEBREW = '\u0590';

  private Typeset() {}

  /**
   * A text in which a percentage stays on one line, and so does a year with the paragraph behind
   * it, and in which letters from right to left draw neither figures nor brackets of ours to their
   * side. A line that begins with a name from right to left, and goes on from left to right for the
   * most part, runs from left to right.
   */
  public static String of(String text) {
    if (runsFromLeft(text)) {
      return unbroken(text);
    }
    String ours = unbroken(upright(text));
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

  private static boolean runsFromLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_HEBREW) {
        return false;
      }
    }
    return true;
  }

  private static String unbroken(String text) {
    String percents = replaced(text, " %", BEFORE_PERCENT, "\u00A0%");
    return replaced(percents, " [", BEFORE_PARAGRAPH, "\u00A0");
  }

  /** What does not even hold the letters looked for is not searched, which takes longer. */
  private static String replaced(String text, String letters, Pattern pattern, String by) {
    return text.contains(letters) ? pattern.matcher(text).replaceAll(by) : text;
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
    return runsFromLeft(text) ? text : TURNING.matcher(text).replaceAll("");
  }
}
