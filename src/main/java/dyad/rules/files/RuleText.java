package dyad.rules.files;

import dyad.problems.Lines;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a rule file, and where each stands. Anything may be wrong in it: an editor asks
 * while it is being typed, when it cannot be read as a rule.
 */
public final class RuleText {

  private RuleText() {}

  /** What a word is. */
  public enum Sort {
    /** A name of the language, or of a kind or field. */
    NAME,
    /** A variable, with its sign. */
    VARIABLE,
    /** A text in quotes. */
    TEXT,
    /** A number. */
    NUMBER,
    /** Anything else. */
    SIGN
  }

  /**
   * A word.
   *
   * @param sort what it is
   * @param text as written; without its quotes if it is a text
   * @param from where it begins, counted from 0
   * @param to where it ends
   */
  public record Piece(Sort sort, String text, int from, int to) {

    /** Whether it is this word, and no text. */
    public boolean is(String written) {
      return sort != Sort.TEXT && text.equals(written);
    }

    /** Where that begins which it says: behind the quote of a text. */
    public int inner() {
      return sort == Sort.TEXT ? from + 1 : from;
    }

    /** Where that ends which it says. */
    public int innerEnd() {
      return inner() + text.length();
    }

    /** Whether it is a text whose closing quote is not there. */
    public boolean isOpen() {
      return sort == Sort.TEXT && to == innerEnd();
    }
  }

  /** The words of a text, in order. */
  public static List<Piece> pieces(String text) {
    Lines lines = new Lines(text, Lines.UNIX);
    List<Piece> pieces = new ArrayList<>();
    for (Token token : Lexer.typed(text)) {
      if (token.kind() != Token.Kind.END) {
        pieces.add(piece(token, lines.offset(token.place()), text));
      }
    }
    return pieces;
  }

  private static Piece piece(Token token, int from, String text) {
    int end = from + token.text().length();
    if (token.kind() == Token.Kind.TEXT) {
      end += text.startsWith("\"", end + 1) ? 2 : 1;
    }
    return new Piece(sort(token.kind()), token.text(), from, end);
  }

  private static Sort sort(Token.Kind kind) {
    return switch (kind) {
      case NAME -> Sort.NAME;
      case VARIABLE -> Sort.VARIABLE;
      case TEXT -> Sort.TEXT;
      case NUMBER -> Sort.NUMBER;
      case SIGN, END -> Sort.SIGN;
    };
  }
}
