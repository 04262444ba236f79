package dyad.rules.files;

import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.ProblemsException;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the conditions of a rule. */
final class ConditionParser {

  private static final int MOST_SLOTS = 40;

  private final Cursor words;
  private final ValueParser values;

  ConditionParser(Cursor words) {
    this.words = words;
    this.values = new ValueParser(words);
  }

  /** One condition. */
  Condition condition() throws ProblemsException {
    Token token = words.peek();
    if (token.is("not")) {
      words.next();
      return new Condition.Absence(group(), token.comment());
    }
    if (token.is("exists")) {
      words.next();
      return new Condition.Existence(group(), token.comment());
    }
    if (token.is("accumulate")) {
      return tally();
    }
    return new Condition.Match(pattern(), token.comment());
  }

  private List<Pattern> group() throws ProblemsException {
    if (!words.peek().is("(")) {
      return List.of(pattern());
    }
    words.next();
    List<Pattern> patterns = conjunction();
    words.expect(")", "the group closes with `)`");
    return patterns;
  }

  private List<Pattern> conjunction() throws ProblemsException {
    List<Pattern> patterns = new ArrayList<>(List.of(pattern()));
    while (words.peek().is("and")) {
      words.next();
      patterns.add(pattern());
    }
    return List.copyOf(patterns);
  }

  private Condition tally() throws ProblemsException {
    String meaning = words.next().comment();
    words.expect("(", "`accumulate( patterns; $n : distinct($x); $n >= 2 )`");
    List<Pattern> patterns = conjunction();
    words.expect(";", "a `;` after the patterns");
    String result = words.variable("the result's name");
    words.expect(":", "`$n : distinct($x)`");
    Token function = words.next();
    if (!function.is("distinct") && !function.is("total")) {
      throw Cursor.refuse(
          function,
          "unknown-function",
          function.shown() + " is no way to count",
          "`distinct($x)` counts distinct values, `total($key, $value)` sums one value per key");
    }
    words.expect("(", "the variable to count, in brackets");
    Place counting = words.peek().place();
    String key = words.variable("the variable to count");
    Optional<String> value = Optional.empty();
    if (function.is("total")) {
      words.expect(",", "`total($key, $value)`");
      value = Optional.of(words.variable("the variable to sum"));
    }
    words.expect(")", "the variable to count, in brackets");
    Optional<Condition.Test> test = Optional.empty();
    if (words.peek().is(";")) {
      words.next();
      test = Optional.of(test(result));
    }
    words.expect(")", "the accumulate closes with `)`, or goes on with `;` and a comparison");
    return new Condition.Tally(patterns, result, key, value, test, meaning, counting);
  }

  private Condition.Test test(String result) throws ProblemsException {
    Token own = words.next();
    if (!own.text().equals(result)) {
      // Drools 10.2 silently turns `$earlier > $own` around, so only one order is accepted.
      throw Cursor.refuse(
          own,
          "result-not-first",
          own.shown() + " stands where the own result must stand",
          "write `" + result + "` first, for example `" + result + " >= 2`");
    }
    Token sign = words.peek();
    Comparator comparator = values.comparator();
    if (comparator != Comparator.EQUAL && !comparator.orders()) {
      throw Cursor.refuse(
          sign,
          "bad-comparison",
          "a count cannot be compared with `" + comparator.sign() + "`",
          "one of == < <= > >=");
    }
    return new Condition.Test(comparator, values.simple());
  }

  private Pattern pattern() throws ProblemsException {
    Place place = words.peek().place();
    String binding = "";
    if (words.peek().kind() == Token.Kind.VARIABLE) {
      binding = words.next().text();
      words.expect(":", "`" + binding + " : Kind(...)`");
    }
    Token type = words.next();
    if (type.kind() != Token.Kind.NAME || Cursor.isRefused(type)) {
      throw Cursor.notInSubset(type, "expected a pattern such as `Kind(field == \"value\")`");
    }
    refuseMistyped(type);
    words.expect("(", "a pattern such as `" + type.text() + "(field == \"value\")`");
    List<Slot> slots = new ArrayList<>();
    while (!words.peek().is(")")) {
      if (slots.size() == MOST_SLOTS) {
        throw Cursor.refuse(
            words.peek(),
            "too-much",
            "this pattern has more than " + MOST_SLOTS + " constraints and bindings",
            "say it in fewer");
      }
      slots.add(slot());
      if (!words.peek().is(")")) {
        words.expect(",", "constraints are separated by commas, and the pattern closes with `)`");
      }
    }
    words.next();
    if (Cursor.isRefused(words.peek())) {
      throw Cursor.notInSubset(words.peek(), "");
    }
    return new Pattern(binding, type.text(), slots, place);
  }

  /**
   * Refuses a word that was meant to begin a condition: in its place, not where it leads astray.
   */
  private void refuseMistyped(Token word) throws ProblemsException {
    if (!Character.isLowerCase(word.text().charAt(0))) {
      return;
    }
    boolean leads = words.peek().kind() == Token.Kind.NAME;
    Optional<String> meant =
        Nearest.to(word.text(), Cursor.CONDITIONS)
            .or(() -> Optional.of("not").filter(n -> leads && n.startsWith(word.text())));
    if (leads || meant.isPresent()) {
      throw Cursor.refuse(
          word,
          "unexpected",
          word.shown() + " begins no condition",
          meant
              .map(m -> "did you mean `" + m + "`?")
              .orElse("`not`, `exists`, `accumulate` or a pattern does"));
    }
  }

  private Slot slot() throws ProblemsException {
    Token first = words.peek();
    if (first.kind() == Token.Kind.VARIABLE && words.second().is(":")) {
      words.next();
      words.next();
      Token field = words.next();
      if (field.kind() != Token.Kind.NAME) {
        throw Cursor.refuse(
            field, "bad-binding", field.shown() + " cannot be bound", "a binding takes a field");
      }
      return new Slot.Binding(first.text(), field.text(), first.place(), field.place());
    }
    if (first.kind() == Token.Kind.VARIABLE && words.second().kind() == Token.Kind.NAME) {
      throw Cursor.refuse(
          words.second(),
          "bad-binding",
          "`:` is missing before " + words.second().shown(),
          "`" + first.text() + " : " + words.second().text() + "` binds a field");
    }
    Expression left = values.value();
    Comparator comparator = values.comparator();
    Expression right = comparator == Comparator.IN ? values.options() : values.value();
    return new Slot.Constraint(left, comparator, right, first.place());
  }
}
