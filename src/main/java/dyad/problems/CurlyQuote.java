package dyad.problems;

/** Quotes that word processors put in the place of straight ones. */
public final class CurlyQuote {

  /** What to type instead, for a hint. */
  public static final String HINT =
      "type a straight \" in its place: a word processor curls quotes, a text editor does not";

  /** All of them. */
  public static final String ALL =
      "\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u201B\u00AB\u00BB\u2039\u203A\u2033\uFF02\u301D\u301E\u301F";

  private CurlyQuote() {}

  /** Whether a character is one. */
  public static boolean is(int c) {
    return ALL.indexOf(c) >= 0;
  }

  /** Where the first one stands in a text; −1 where there is none. */
  public static int in(String text) {
    int at = (int) text.chars().takeWhile(c -> !is(c)).count();
    return at == text.length() ? -1 : at;
  }

  /** What is wrong with one, for a message. */
  public static String message(int c) {
    return Quote.of(Character.toString(c)) + " is a curly quote, " + Quote.code(c);
  }
}
