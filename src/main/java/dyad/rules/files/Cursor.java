package dyad.rules.files;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The words of a rule file, one after the other, and what to say of one that does not fit. */
public final class Cursor {

  /** Constructs of the full language, and what to write instead. */
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("eval", "write the comparison as a constraint of a pattern"),
          Map.entry("from", "match facts and findings directly"),
          Map.entry("forall", "write `not ( A(...) and B(...) )` for what must not be"),
          Map.entry("or", "write one rule for each case"),
          Map.entry("collect", "count with `accumulate( ...; $n : distinct($x) )`"),
          Map.entry("import", "the program adds imports"),
          Map.entry("package", "the program adds the package"),
          Map.entry("global", "numbers come from scales: `Threshold(name == \"...\", $x : value)`"),
          Map.entry("function", "rules hold conditions and one conclusion, no code"),
          Map.entry("declare", "kinds of fact are fixed; use `observation` for what fits none"),
          Map.entry("query", "rules hold conditions and one conclusion"),
          Map.entry("dialect", "rules hold no code, so there is no language to choose"),
          Map.entry("unit", "rules match facts and findings directly"),
          Map.entry(
              "enabled", "a rule holds wherever its conditions do; delete what must not speak"),
          Map.entry("duration", "ages are compared: `age <= $recent`"),
          Map.entry("timer", "ages are compared: `age <= $recent`"),
          Map.entry("over", "ages are compared: `age <= $recent`"),
          Map.entry("matches", "compare with `==`"),
          Map.entry("modify", "a rule only concludes: `insertLogical(Finding.supports(...))`"),
          Map.entry("update", "a rule only concludes: `insertLogical(Finding.supports(...))`"),
          Map.entry("delete", "a rule only concludes: `insertLogical(Finding.supports(...))`"),
          Map.entry("retract", "a rule only concludes: `insertLogical(Finding.supports(...))`"),
          Map.entry("insert", "write `insertLogical`"),
          Map.entry("insertLogical", "the conclusion stands behind `then`"),
          Map.entry(
              "salience", "rules need no order: findings are put in layers by what they read"),
          Map.entry("extends", "repeat the condition, or read a finding of the other rule"));

  /** The words that begin a condition which is not a pattern alone. */
  public static final Set<String> CONDITIONS = Set.of("not", "exists", "accumulate");

  private final List<Token> tokens;
  private int at;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The word that comes next. */
  Token peek() {
    return tokens.get(at);
  }

  /** The word behind the next. */
  Token second() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  /** Takes the next word; at the end, the end again. */
  Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /** Takes the next word if it is this one. */
  boolean take(String written) {
    boolean there = peek().is(written);
    if (there) {
      next();
    }
    return there;
  }

  /** Skips words until something is so, or the end is reached. */
  void skipUntil(BooleanSupplier reached) {
    while (peek().kind() != Token.Kind.END && !reached.getAsBoolean()) {
      next();
    }
  }

  /**
   * Whether the next word, which is not the first of all, begins its line, and a condition or the
   * conclusion with it.
   */
  boolean atCondition() {
    boolean begins = tokens.get(at - 1).place().line() < peek().place().line();
    Token type = peek().kind() == Token.Kind.VARIABLE && second().is(":") ? third() : peek();
    return peek().is("then")
        || begins
            && (CONDITIONS.contains(peek().text())
                || type.kind() == Token.Kind.NAME && Character.isUpperCase(type.text().charAt(0)));
  }

  private Token third() {
    return tokens.get(Math.min(at + 2, tokens.size() - 1));
  }

  /** Takes a word that must stand here. */
  void expect(String written, String hint) throws ProblemsException {
    Token token = peek();
    if (!take(written)) {
      throw refuse(
          token,
          isRefused(token) ? "not-in-subset" : "unexpected",
          "found " + token.shown() + " where `" + written + "` must stand",
          instead(token, hint));
    }
  }

  /** Takes a variable. */
  String variable(String what) throws ProblemsException {
    Token token = next();
    if (token.kind() != Token.Kind.VARIABLE) {
      throw refuse(
          token,
          "no-variable",
          token.shown() + " is no variable",
          "expected " + what + ", beginning with `$`");
    }
    return token.text();
  }

  /** Takes a text. */
  Token text(String what) throws ProblemsException {
    Token token = next();
    if (token.kind() != Token.Kind.TEXT) {
      throw refuse(token, "no-text", token.shown() + " is no text", "expected " + what);
    }
    return token;
  }

  /** Whether a word is of the full language and not of ours. */
  static boolean isRefused(Token token) {
    return token.kind() == Token.Kind.NAME && REFUSED.containsKey(token.text());
  }

  /** What to write instead of a word of the full language; the hint for any other. */
  static String instead(Token token, String hint) {
    return token.kind() == Token.Kind.NAME ? REFUSED.getOrDefault(token.text(), hint) : hint;
  }

  /** Refuses a word that cannot stand in a rule. */
  static ProblemsException notInSubset(Token token, String hint) {
    return refuse(
        token, "not-in-subset", token.shown() + " cannot stand in a rule", instead(token, hint));
  }

  static ProblemsException refuse(Token token, String code, String message, String hint) {
    return refuse(token.place(), code, message, hint);
  }

  static ProblemsException refuse(Place place, String code, String message, String hint) {
    return new ProblemsException(new Problem(place, code, message, hint));
  }
}
