package dyad.rules;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits a rule file into words. What it does not know it refuses: nothing is passed on unread. */
final class Lexer {

  private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=");
  private static final String SIGNS = "(),:;<>+-*/.@";

  private final String file;
  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;
  private final StringBuilder comment = new StringBuilder();

  private Lexer(String file, String text) {
    this.file = file;
    this.text = text;
  }

  static List<Token> split(String file, String text) throws ProblemsException {
    Lexer lexer = new Lexer(file, text);
    List<Token> tokens = new ArrayList<>();
    do {
      tokens.add(lexer.next());
    } while (tokens.get(tokens.size() - 1).kind() != Token.Kind.END);
    return tokens;
  }

  private Token next() throws ProblemsException {
    comment.setLength(0);
    skipBlanks();
    Place place = here();
    Token.Kind kind = kind();
    return new Token(kind, text(kind, place), place, comment.toString());
  }

  private Token.Kind kind() {
    if (at >= text.length()) {
      return Token.Kind.END;
    }
    char c = text.charAt(at);
    if (c == '"') {
      return Token.Kind.TEXT;
    }
    if (c == '$') {
      return Token.Kind.VARIABLE;
    }
    return isDigit(c) ? Token.Kind.NUMBER : isLetter(c) ? Token.Kind.NAME : Token.Kind.SIGN;
  }

  private String text(Token.Kind kind, Place place) throws ProblemsException {
    return switch (kind) {
      case END -> "";
      case TEXT -> quoted(place);
      case VARIABLE -> {
        at++;
        yield "$" + word(place);
      }
      case NUMBER -> number();
      case NAME -> word(place);
      case SIGN -> sign(place);
    };
  }

  private void skipBlanks() throws ProblemsException {
    while (at < text.length()) {
      if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        comment
            .append(comment.isEmpty() ? "" : " ")
            .append(text.substring(at + 2, end < 0 ? text.length() : end).strip());
        skipTo(end);
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          throw refuse(here(), "unclosed-comment", "this comment is never closed", "expected `*/`");
        }
        skipTo(end + 2);
      } else if (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
        skipTo(at + 1);
      } else {
        return;
      }
    }
  }

  private void skipTo(int target) {
    int end = target < 0 ? text.length() : target;
    for (; at < end; at++) {
      if (text.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
  }

  private String quoted(Place place) throws ProblemsException {
    int start = ++at;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c == '\n') {
        break;
      }
      if (c == '\\' || Character.isISOControl(c)) {
        throw refuse(
            here(),
            "bad-character",
            "a text may hold no backslash or control character",
            "write the character itself");
      }
      at++;
    }
    if (at >= text.length() || text.charAt(at) != '"') {
      throw refuse(
          place, "unclosed-text", "this text is never closed", "expected `\"` on its line");
    }
    return text.substring(start, at++);
  }

  private String word(Place place) throws ProblemsException {
    int start = at;
    while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
      at++;
    }
    if (start == at) {
      throw refuse(place, "bad-character", "`$` stands alone", "expected a name behind it");
    }
    return text.substring(start, at);
  }

  private String number() {
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
    }
    return text.substring(start, at);
  }

  private String sign(Place place) throws ProblemsException {
    if (at + 1 < text.length() && PAIRS.contains(text.substring(at, at + 2))) {
      at += 2;
      return text.substring(at - 2, at);
    }
    char c = text.charAt(at);
    if (SIGNS.indexOf(c) < 0) {
      throw refuse(
          place,
          "bad-character",
          "`" + Character.toString(text.codePointAt(at)) + "` has no meaning in a rule",
          instead(c));
    }
    at++;
    return String.valueOf(c);
  }

  private static String instead(char c) {
    return switch (c) {
      case '&' -> "separate constraints with commas";
      case '|' -> "write one rule for each case";
      case '=' -> "compare with `==`";
      case '!' -> "use `!=`, or `not` before a pattern";
      case '\'' -> "texts stand in double quotes";
      case '{', '}', '[', ']' -> "conditions and conclusions only; no code";
      default -> "remove it";
    };
  }

  private Place here() {
    return new Place(file, line, at - lineStart + 1);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static ProblemsException refuse(Place place, String code, String message, String hint) {
    return new ProblemsException(new Problem(place, code, message, hint));
  }
}
