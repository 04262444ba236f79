package dyad.rules;

import dyad.facts.Leaning;
import dyad.facts.Term;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the text of one rule file into a {@link Rule}.
 *
 * <p>The grammar is the whole of what a rule may say. What is not in it is refused here, before a
 * compiler sees any of it, and what reaches the compiler is printed from the rule, never the text.
 */
final class RuleParser {

  private static final Set<String> ANNOTATIONS =
      new TreeSet<>(Set.of("id", "title", "principle", "strength", "says"));

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
          Map.entry(
              "salience", "rules need no order: findings are put in layers by what they read"),
          Map.entry("extends", "repeat the condition, or read a finding of the other rule"));

  private final List<Token> tokens;
  private final String theme;
  private int at;

  private RuleParser(List<Token> tokens, String theme) {
    this.tokens = tokens;
    this.theme = theme;
  }

  /**
   * Reads one rule.
   *
   * @throws ProblemsException with the first word that does not fit
   */
  static Rule parse(String file, String theme, String text) throws ProblemsException {
    return new RuleParser(Lexer.split(file, text), theme).rule();
  }

  private Rule rule() throws ProblemsException {
    Place place = peek().place();
    expect("rule", "a rule file begins with `rule \"its name\"`");
    text("the rule's name in quotes");
    Map<String, Token> annotations = annotations(place);
    expect("when", "conditions begin with `when`");
    List<Condition> conditions = new ArrayList<>();
    while (!peek().is("then")) {
      conditions.add(condition());
    }
    expect("then", "the conclusion begins with `then`");
    Conclusion conclusion = conclusion();
    expect("end", "a rule has one conclusion and closes with `end`");
    if (peek().kind() != Token.Kind.END) {
      throw refuse(
          peek(), "after-end", peek().shown() + " stands behind `end`", "one file holds one rule");
    }
    return new Rule(
        annotation(annotations, "id").text(),
        annotation(annotations, "title").text(),
        annotation(annotations, "principle").text(),
        strength(annotation(annotations, "strength")),
        annotation(annotations, "says").text(),
        theme,
        conditions,
        conclusion,
        place);
  }

  private static Token annotation(Map<String, Token> annotations, String name) {
    return Objects.requireNonNull(annotations.get(name));
  }

  private Map<String, Token> annotations(Place rule) throws ProblemsException {
    Map<String, Token> found = new LinkedHashMap<>();
    while (peek().is("@")) {
      next();
      Token name = next();
      if (!ANNOTATIONS.contains(name.text())) {
        throw refuse(
            name,
            "unknown-annotation",
            "there is no annotation " + name.shown(),
            Nearest.hint(name.text(), ANNOTATIONS));
      }
      expect("(", "an annotation's value stands in brackets");
      Token value = text("the value in quotes");
      expect(")", "an annotation's value stands in brackets");
      if (found.put(name.text(), value) != null) {
        throw refuse(name, "twice", "`@" + name.text() + "` stands twice", "keep one");
      }
    }
    for (String name : ANNOTATIONS) {
      if (!found.containsKey(name) || found.get(name).text().isBlank()) {
        throw new ProblemsException(
            new Problem(
                rule,
                "missing-annotation",
                "the rule has no `@" + name + "`",
                "write `@" + name + "(\"...\")` below its name"));
      }
    }
    return found;
  }

  private static Term strength(Token written) throws ProblemsException {
    List<String> terms = Arrays.stream(Term.values()).map(Term::word).toList();
    Optional<Term> term =
        Arrays.stream(Term.values())
            .filter(
                t ->
                    t.word().equals(written.text())
                        && t.ordinal() >= Term.ROUGHLY_EVEN_CHANCE.ordinal())
            .findFirst();
    if (term.isEmpty()) {
      List<String> allowed = terms.subList(Term.ROUGHLY_EVEN_CHANCE.ordinal(), terms.size());
      throw refuse(
          written,
          "bad-strength",
          written.shown() + " is no strength",
          "one of: " + String.join(", ", allowed) + "; `opposes` turns it against the claim");
    }
    return term.get();
  }

  private Condition condition() throws ProblemsException {
    Token token = peek();
    if (token.kind() == Token.Kind.END) {
      throw refuse(
          token, "unclosed-rule", "the file ends inside the conditions", "expected `then`");
    }
    if (token.is("not")) {
      next();
      return new Condition.Absence(group(), token.comment());
    }
    if (token.is("exists")) {
      next();
      return new Condition.Existence(group(), token.comment());
    }
    if (token.is("accumulate")) {
      return tally();
    }
    return new Condition.Match(pattern(), token.comment());
  }

  private List<Pattern> group() throws ProblemsException {
    if (!peek().is("(")) {
      return List.of(pattern());
    }
    next();
    List<Pattern> patterns = conjunction();
    expect(")", "the group closes with `)`");
    return patterns;
  }

  private List<Pattern> conjunction() throws ProblemsException {
    List<Pattern> patterns = new ArrayList<>(List.of(pattern()));
    while (peek().is("and")) {
      next();
      patterns.add(pattern());
    }
    return List.copyOf(patterns);
  }

  private Condition tally() throws ProblemsException {
    String words = next().comment();
    expect("(", "`accumulate( patterns; $n : distinct($x); $n >= 2 )`");
    List<Pattern> patterns = conjunction();
    expect(";", "a `;` after the patterns");
    String result = variable("the result's name");
    expect(":", "`$n : distinct($x)`");
    Token function = next();
    if (!function.is("distinct") && !function.is("total")) {
      throw refuse(
          function,
          "unknown-function",
          function.shown() + " is no way to count",
          "`distinct($x)` counts distinct values, `total($key, $value)` sums one value per key");
    }
    expect("(", "the variable to count, in brackets");
    String key = variable("the variable to count");
    Optional<String> value = Optional.empty();
    if (function.is("total")) {
      expect(",", "`total($key, $value)`");
      value = Optional.of(variable("the variable to sum"));
    }
    expect(")", "the variable to count, in brackets");
    Optional<Condition.Test> test = Optional.empty();
    if (peek().is(";")) {
      next();
      test = Optional.of(test(result));
    }
    expect(")", "the accumulate closes with `)`");
    return new Condition.Tally(patterns, result, key, value, test, words);
  }

  private Condition.Test test(String result) throws ProblemsException {
    Token own = next();
    if (!own.text().equals(result)) {
      // Drools 10.2 silently turns `$earlier > $own` around, so only one order is accepted.
      throw refuse(
          own,
          "result-not-first",
          own.shown() + " stands where the own result must stand",
          "write `" + result + "` first, for example `" + result + " >= 2`");
    }
    Token sign = peek();
    Comparator comparator = comparator();
    if (comparator == Comparator.UNEQUAL) {
      throw refuse(
          sign, "bad-comparison", "a count cannot be compared with `!=`", "one of == < <= > >=");
    }
    return new Condition.Test(comparator, factor(0));
  }

  private Pattern pattern() throws ProblemsException {
    Place place = peek().place();
    String binding = "";
    if (peek().kind() == Token.Kind.VARIABLE) {
      binding = next().text();
      expect(":", "`" + binding + " : Kind(...)`");
    }
    Token type = next();
    if (type.kind() != Token.Kind.NAME || REFUSED.containsKey(type.text())) {
      throw refuse(
          type,
          "not-in-subset",
          type.shown() + " cannot stand in a rule",
          REFUSED.getOrDefault(
              type.text(), "expected a pattern such as `Kind(field == \"value\")`"));
    }
    expect("(", "a pattern such as `" + type.text() + "(field == \"value\")`");
    List<Slot> slots = new ArrayList<>();
    while (!peek().is(")")) {
      slots.add(slot());
      if (!peek().is(")")) {
        expect(",", "constraints are separated by commas");
      }
    }
    next();
    if (REFUSED.containsKey(peek().text())) {
      throw refuse(
          peek(),
          "not-in-subset",
          peek().shown() + " cannot stand in a rule",
          REFUSED.get(peek().text()));
    }
    return new Pattern(binding, type.text(), slots, place);
  }

  private Slot slot() throws ProblemsException {
    Token first = peek();
    if (first.kind() == Token.Kind.VARIABLE && tokens.get(at + 1).is(":")) {
      next();
      next();
      Token field = next();
      if (field.kind() != Token.Kind.NAME) {
        throw refuse(
            field, "bad-binding", field.shown() + " cannot be bound", "a binding takes a field");
      }
      return new Slot.Binding(first.text(), field.text(), first.place());
    }
    Expression left = sum(0);
    Comparator comparator = comparator();
    return new Slot.Constraint(left, comparator, sum(0), first.place());
  }

  private Comparator comparator() throws ProblemsException {
    Token sign = next();
    return Comparator.of(sign.text())
        .filter(c -> sign.kind() == Token.Kind.SIGN)
        .orElseThrow(
            () ->
                refuse(
                    sign,
                    "bad-comparison",
                    sign.shown() + " is no comparison",
                    "one of == != < <= > >="));
  }

  private Expression sum(int depth) throws ProblemsException {
    Expression left = product(depth);
    while (peek().is("+") || peek().is("-")) {
      Token operator = next();
      left =
          new Expression.Arithmetic(
              left, operator.text().charAt(0), product(depth), operator.place());
    }
    return left;
  }

  private Expression product(int depth) throws ProblemsException {
    Expression left = factor(depth);
    while (peek().is("*") || peek().is("/")) {
      Token operator = next();
      left =
          new Expression.Arithmetic(
              left, operator.text().charAt(0), factor(depth), operator.place());
    }
    return left;
  }

  private Expression factor(int depth) throws ProblemsException {
    Token token = next();
    if (token.is("(") && depth < 16) {
      Expression inner = sum(depth + 1);
      expect(")", "the bracket closes with `)`");
      return inner;
    }
    return switch (token.kind()) {
      case TEXT -> new Expression.Text(token.text(), token.place());
      case NUMBER -> new Expression.Number(Double.parseDouble(token.text()), token.place());
      case VARIABLE -> variable(token);
      case NAME -> name(token);
      default ->
          throw refuse(
              token,
              "bad-value",
              token.shown() + " is no value",
              "a field, a binding, a number or a text in double quotes");
    };
  }

  private Expression variable(Token token) throws ProblemsException {
    if (!peek().is(".")) {
      return new Expression.Variable(token.text(), token.place());
    }
    next();
    Token field = next();
    refuseCall(field);
    return new Expression.FieldOf(token.text(), field.text(), token.place());
  }

  private Expression name(Token token) throws ProblemsException {
    refuseCall(token);
    if (token.is("true") || token.is("false")) {
      return new Expression.Flag(token.is("true"), token.place());
    }
    return new Expression.Field(token.text(), token.place());
  }

  private void refuseCall(Token name) throws ProblemsException {
    if (peek().is("(") || peek().is(".")) {
      throw refuse(
          name,
          "call",
          name.shown() + " is called or opened like code",
          "rules compare fields; nothing can be called");
    }
  }

  private Conclusion conclusion() throws ProblemsException {
    Token first = peek();
    expect("insertLogical", "`insertLogical(Finding.supports(\"claim\", $topic, $about));`");
    expect("(", "`insertLogical(`");
    expect("Finding", "a rule concludes a `Finding`");
    expect(".", "`Finding.supports` or `Finding.opposes`");
    Token leaning = next();
    if (!leaning.is("supports") && !leaning.is("opposes")) {
      throw refuse(
          leaning,
          "bad-conclusion",
          leaning.shown() + " is no conclusion",
          "`Finding.supports(...)` or `Finding.opposes(...)`");
    }
    expect("(", "claim, topic and about, in brackets");
    Token claim = text("the claim in quotes");
    List<Expression> rest = new ArrayList<>();
    while (peek().is(",")) {
      next();
      rest.add(bindingOrText());
    }
    for (String closing : List.of(")", ")", ";")) {
      expect(closing, "a rule has one conclusion, closed by `));`");
    }
    if (rest.size() < 2 || rest.size() > 4) {
      throw refuse(
          first,
          "bad-conclusion",
          "a conclusion is about one to three",
          "`(\"claim\", topic, about)`, found " + Math.max(0, rest.size() - 1));
    }
    return new Conclusion(
        claim.text(),
        leaning.is("supports") ? Leaning.FOR : Leaning.AGAINST,
        rest.get(0),
        List.copyOf(rest.subList(1, rest.size())),
        first.place());
  }

  private Expression bindingOrText() throws ProblemsException {
    Token token = next();
    if (token.kind() == Token.Kind.TEXT) {
      return new Expression.Text(token.text(), token.place());
    }
    if (token.kind() == Token.Kind.VARIABLE && !peek().is(".")) {
      return new Expression.Variable(token.text(), token.place());
    }
    throw refuse(
        token,
        "bad-conclusion",
        token.shown() + " cannot be concluded about",
        "bind it in a condition, `$name : field`, and conclude about `$name`");
  }

  private String variable(String what) throws ProblemsException {
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

  private Token text(String what) throws ProblemsException {
    Token token = next();
    if (token.kind() != Token.Kind.TEXT) {
      throw refuse(token, "no-text", token.shown() + " is no text", "expected " + what);
    }
    return token;
  }

  private void expect(String written, String hint) throws ProblemsException {
    Token token = next();
    if (!token.is(written)) {
      throw refuse(
          token,
          "unexpected",
          "found " + token.shown() + " where `" + written + "` must stand",
          REFUSED.getOrDefault(token.text(), hint));
    }
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  private static ProblemsException refuse(Token token, String code, String message, String hint) {
    return new ProblemsException(new Problem(token.place(), code, message, hint));
  }
}
