package dyad.facts.references;

import dyad.problems.Invisible;
import dyad.problems.LookAlike;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts of reference managers as a brief may have them, and whether two say the same. */
final class PlainTexts {

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:i|b|em|strong|sub|sup|sc|span|p|br)(?:\\s[^<>]{0,200})?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");
  private static final Pattern DASHES = Pattern.compile("-{2,}");

  private PlainTexts() {}

  /** Without what cannot be shown, which no brief may hold. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      boolean odd =
          Character.isISOControl(c) && c != '\n' && c != '\t'
              || Character.getType(c) == Character.SURROGATE
              || (c & 0xFFFE) == 0xFFFE;
      if (!odd && !Invisible.isAt(text, i)) {
        shown.appendCodePoint(c);
      }
    }
    return again(text, shown.toString());
  }

  /** What is taken out may leave a joiner alone. */
  private static String again(String before, String after) {
    return after.length() == before.length() ? after : shown(after);
  }

  /** On one line, without the marks of print that citation processors take. */
  static String tidy(String text) {
    String line = SPACE.matcher(TAG.matcher(text).replaceAll("")).replaceAll(" ");
    return SPACE.matcher(shown(line)).replaceAll(" ").strip();
  }

  /** What two texts share that say the same: capitals, spaces, quotes and dashes do not count. */
  static String skeleton(String text) {
    String plain = Normalizer.normalize(tidy(text), Normalizer.Form.NFKC);
    String unquoted = QUOTES.matcher(plain).replaceAll("'");
    return LookAlike.skeletons(DASHES.matcher(unquoted).replaceAll("-")).stream()
        .map(s -> DASHES.matcher(s).replaceAll("-"))
        .min(String::compareTo)
        .orElseThrow();
  }
}
