package dyad.problems;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Characters of which a reader sees nothing, so that nobody can tell whether they are there. */
public final class Invisible {

  /** Scripts in which it changes a word whether two of its letters are joined. */
  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER);

  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  private Invisible() {}

  /** Whether a character of a text shows nothing, and is no part of how a word is written. */
  public static boolean isAt(String text, int at) {
    int c = text.codePointAt(at);
    boolean joins = c == NON_JOINER || c == JOINER;
    return is(c)
        && !(joins
            && at > 0
            && at + 1 < text.length()
            && isJoining(text.codePointBefore(at))
            && isJoining(text.codePointAt(at + 1)));
  }

  private static boolean isJoining(int c) {
    return JOINING.contains(UnicodeScript.of(c));
  }

  /**
   * Whether a character shows nothing of its own: joiners and breaks of no width, soft hyphens,
   * marks of direction, selectors of variants, tags, fillers.
   */
  public static boolean is(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT -> !isSign(c);
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> isFiller(c) || isSelector(c);
    };
  }

  /** Signs over Arabic and Kaithi numbers are shown, though Unicode counts them as formats. */
  private static boolean isSign(int c) {
    return c >= 0x600 && c <= 0x605
        || c == 0x6DD
        || c == 0x70F
        || c == 0x8E2
        || c == 0x110BD
        || c == 0x110CD;
  }

  private static boolean isFiller(int c) {
    return c == 0x34F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || c == 0x2065
        || c == 0x2800
        || c == 0x3164
        || c == 0xFFA0;
  }

  private static boolean isSelector(int c) {
    return c >= 0x180B && c <= 0x180F
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0000 && c <= 0xE0FFF;
  }
}
