package dyad.rules.files;

import dyad.problems.CurlyQuote;
import dyad.problems.Quote;
import java.util.Optional;

/**
 * A sign that has no meaning where it stands in a rule.
 *
 * @param sign the sign
 * @param end where what is passed over with it ends
 * @param message what is wrong with it
 * @param hint what is probably meant
 */
record MisusedSign(String sign, int end, String message, String hint) {

  private static final String SIGNS = "(),:;<>+-*/.@";

  /**
   * The one that begins at a place of a rule file; empty where one that has a meaning does.
   *
   * @param inBrackets whether it stands in brackets, where numbers are divided
   */
  static Optional<MisusedSign> at(String text, int at, boolean inBrackets) {
    char c = text.charAt(at);
    if (text.startsWith("<>", at)) {
      return Optional.of(meaningless("<>", at + 2, "unequal is `!=`"));
    }
    if (c == '\'') {
      return Optional.of(meaningless("'", closing(text, at), "texts stand in double quotes"));
    }
    if (CurlyQuote.is(c)) {
      return Optional.of(
          new MisusedSign(
              text.substring(at, at + 1),
              closing(text, at),
              CurlyQuote.message(c),
              CurlyQuote.HINT));
    }
    if (c == '/' && !inBrackets) {
      int end = text.indexOf('\n', at);
      return Optional.of(
          new MisusedSign(
              "/",
              end < 0 ? text.length() : end,
              "`/` divides nothing here",
              "a comment begins with `//`"));
    }
    return SIGNS.indexOf(c) < 0 ? Optional.of(odd(text, at)) : Optional.empty();
  }

  private static MisusedSign meaningless(String sign, int end, String hint) {
    return new MisusedSign(sign, end, Quote.of(sign) + " has no meaning in a rule", hint);
  }

  /** A text in the wrong quotes is one slip: it is passed over with both of them. */
  private static int closing(String text, int at) {
    boolean curly = CurlyQuote.is(text.charAt(at));
    int end = at + 1;
    while (end < text.length()
        && "\"\n".indexOf(text.charAt(end)) < 0
        && !closes(text.charAt(end), curly)) {
      end++;
    }
    return end < text.length() && closes(text.charAt(end), curly) ? end + 1 : at + 1;
  }

  private static boolean closes(char c, boolean curly) {
    return curly ? CurlyQuote.is(c) : c == '\'';
  }

  /** What has no meaning at all, with all of it that follows. */
  private static MisusedSign odd(String text, int at) {
    int end = at + 1;
    while (end < text.length() && isOdd(text.charAt(end))) {
      end++;
    }
    return meaningless(Character.toString(text.codePointAt(at)), end, instead(text.charAt(at)));
  }

  private static String instead(char c) {
    return switch (c) {
      case '&' -> "separate constraints with commas";
      case '|' -> "write one rule for each case";
      case '=' -> "compare with `==`";
      case '!' -> "use `!=`, or `not` before a pattern";
      case '{', '}', '[', ']' -> "conditions and conclusions only; no code";
      default -> "remove it";
    };
  }

  /** What has no meaning in a rule, outside of texts and comments. */
  private static boolean isOdd(char c) {
    return !Lexer.isLetter(c)
        && !Lexer.isDigit(c)
        && SIGNS.indexOf(c) < 0
        && " \t\r\n\"$".indexOf(c) < 0;
  }
}
