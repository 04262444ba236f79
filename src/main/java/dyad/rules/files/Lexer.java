package dyad.rules.files;

import dyad.problems.CurlyQuote;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Splits a rule file into words. What it does not know it refuses: nothing is passed on unread. */
public final class Lexer {

  private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=");
  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_NUMBER = 15;

  private final String file;
  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;
  private int depth;
  private boolean lost;
  private final StringBuilder comment = new StringBuilder();
  private Optional<Place> above = Optional.empty();
  private final Problems problems;

  private Lexer(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /**
   * Splits a text.
   *
   * @param problems takes what has no meaning; it is still among the words
   * @throws ProblemsException if a text or comment is never closed: whatever follows is lost in it
   */
  public static List<Token> split(String file, String text, Problems problems)
      throws ProblemsException {
    Lexer lexer = new Lexer(file, text, problems);
    List<Token> tokens = lexer.all();
    if (lexer.lost) {
      problems.throwIfAny();
    }
    return tokens;
  }

  /** The words of a text in which anything may be wrong: one that is being typed. */
  static List<Token> typed(String text) {
    return new Lexer("", text, new Problems()).all();
  }

  private List<Token> all() {
    List<Token> tokens = new ArrayList<>();
    do {
      tokens.add(next());
    } while (tokens.get(tokens.size() - 1).kind() != Token.Kind.END);
    return tokens;
  }

  private Token next() {
    comment.setLength(0);
    above = Optional.empty();
    skipBlanks();
    Place place = here();
    Token.Kind kind = kind();
    return new Token(kind, text(kind, place), place, comment.toString(), above.orElse(place));
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

  private String text(Token.Kind kind, Place place) {
    return switch (kind) {
      case END -> "";
      case TEXT -> quoted(place);
      case VARIABLE -> {
        at++;
        yield "$" + word(place);
      }
      case NUMBER -> number(place);
      case NAME -> word(place);
      case SIGN -> sign(place);
    };
  }

  private void skipBlanks() {
    while (at < text.length()) {
      if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        above = Optional.of(here());
        hidden(at, end < 0 ? text.length() : end, false);
        comment
            .append(comment.isEmpty() ? "" : " ")
            .append(text.substring(at + 2, end < 0 ? text.length() : end).strip());
        skipTo(end);
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          lost = true;
          note(here(), "unclosed-comment", "this comment is never closed", "expected `*/`");
        }
        hidden(at, end < 0 ? text.length() : end, false);
        skipTo(end < 0 ? -1 : end + 2);
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

  private String quoted(Place place) {
    int start = ++at;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      at++;
    }
    String quoted = text.substring(start, at);
    hidden(start, at, true);
    if (quoted.length() > LONGEST_TEXT) {
      String most = "this text is longer than " + LONGEST_TEXT + " characters";
      note(place, "too-long", most, "say it in fewer words");
    }
    if (at >= text.length() || text.charAt(at) != '"') {
      lost = true;
      String hint = CurlyQuote.in(quoted) < 0 ? "expected `\"` on its line" : CurlyQuote.HINT;
      note(place, "unclosed-text", "this text is never closed" + curly(quoted), hint);
    } else {
      at++;
    }
    return quoted;
  }

  /** Notes the first character of a text or comment that means more, or less, than it shows. */
  private void hidden(int from, int end, boolean quoted) {
    HiddenCharacter.in(text, from, end, quoted)
        .ifPresent(
            hidden -> {
              int i = hidden.at();
              int lines = (int) text.substring(from, i).chars().filter(c -> c == '\n').count();
              Place place = new Place(file, line + lines, i - text.lastIndexOf('\n', i - 1));
              note(place, "bad-character", hidden.message(), hidden.hint());
            });
  }

  private String word(Place place) {
    int start = at;
    while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
      at++;
    }
    if (start == at) {
      note(place, "bad-character", "`$` stands alone", "expected a name behind it");
    }
    if (at - start > LONGEST_NAME) {
      String most = "this name is longer than " + LONGEST_NAME + " characters";
      note(place, "too-long", most, "choose a shorter one");
    }
    return text.substring(start, at);
  }

  private String number(Place place) {
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
    if (at - start > LONGEST_NUMBER) {
      String most = "this number has more than " + LONGEST_NUMBER + " digits";
      note(place, "too-long", most, "round it");
    }
    return text.substring(start, at);
  }

  private String sign(Place place) {
    if (at + 1 < text.length() && PAIRS.contains(text.substring(at, at + 2))) {
      at += 2;
      return text.substring(at - 2, at);
    }
    Optional<MisusedSign> misused = MisusedSign.at(text, at, depth != 0);
    if (misused.isPresent()) {
      note(place, "bad-character", misused.get().message(), misused.get().hint());
      at = misused.get().end();
      return misused.get().sign();
    }
    char c = text.charAt(at);
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    at++;
    return String.valueOf(c);
  }

  /** The curly quote that was meant to close a text. */
  private static String curly(String quoted) {
    int at = CurlyQuote.in(quoted);
    return at < 0 ? "" : ": " + CurlyQuote.message(quoted.charAt(at));
  }

  private Place here() {
    return new Place(file, line, at - lineStart + 1);
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void note(Place place, String code, String message, String hint) {
    problems.add(new Problem(place, code, message, hint));
  }
}
