package dyad.facts.references;

import dyad.problems.Quote;
import java.util.function.IntPredicate;

/** The text of a BibTeX file, and how far it is read: words, space, and what stands in braces. */
final class BibtexText {

  private final String text;
  private int at;

  /** What stands where something else must. */
  static final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String hint;

    Broken(int offset, String message, String hint) {
      super(message);
      this.offset = offset;
      this.hint = hint;
    }

    int offset() {
      return offset;
    }

    String hint() {
      return hint;
    }
  }

  /** A text of which nothing is read. */
  BibtexText(String text) {
    this.text = text;
  }

  /** How far it is read. */
  int at() {
    return at;
  }

  /** Goes on, or back, to a place. */
  void moveTo(int offset) {
    at = offset;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  /** Whether a character comes next. */
  boolean is(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  /** Passes one character. */
  void pass() {
    at++;
  }

  /** Passes any white space. */
  void space() {
    word(Character::isWhitespace);
  }

  /** Reads as many characters of a sort as there are. */
  String word(IntPredicate part) {
    int from = at;
    while (at < text.length() && part.test(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** A text in braces, whatever is in braces inside it. */
  String braces() throws Broken {
    int from = at;
    int depth = 0;
    for (; at < text.length(); at++) {
      depth += nested(text.charAt(at));
      if (depth == 0) {
        at++;
        return text.substring(from + 1, at - 1);
      }
    }
    throw new Broken(from, "this `{` is never closed", "expected as many `}` as `{`");
  }

  /** A text in quotes, in which those count for nothing that stand in braces. */
  String quotes() throws Broken {
    int from = at;
    int depth = 0;
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += nested(c);
      if (c == '"' && depth == 0) {
        at++;
        return text.substring(from + 1, at - 1);
      }
    }
    throw new Broken(from, "this `\"` is never closed", "expected another one behind the value");
  }

  private static int nested(char c) {
    return c == '{' ? 1 : c == '}' ? -1 : 0;
  }

  /** What comes next, for a hint. */
  String found() {
    return at < text.length()
        ? "found " + Quote.of(text.substring(at, text.offsetByCodePoints(at, 1)))
        : "found the end of the file";
  }
}
