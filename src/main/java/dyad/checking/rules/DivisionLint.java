package dyad.checking.rules;

import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Notation;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import dyad.rules.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Warns of divisions by what may be zero, in conditions and in the shares that sentences tell.
 *
 * <p>Nothing can be compared with what is divided by zero, and there is no share of it. So a rule
 * that divides says of what it divides by that it is not zero, or on which side of zero it lies.
 */
public final class DivisionLint {

  private static final java.util.regex.Pattern SHARE =
      java.util.regex.Pattern.compile("\\{\\$\\w+ / (\\$\\w+)[^}]*}");

  private final Problems problems;

  /** What is known of values, by their texts; of fields as far as the pattern goes. */
  private Map<String, Sign> known = new HashMap<>();

  /** The fields that variables are bound to. */
  private final Map<String, String> bound = new HashMap<>();

  private DivisionLint(Problems problems) {
    this.problems = problems;
  }

  /** Warns of divisions in a rule. */
  public static void check(RuleFile file, Problems problems) {
    DivisionLint lint = new DivisionLint(problems);
    Rule rule = file.rule();
    rule.conditions().forEach(lint::condition);
    lint.sentence(rule.says(), file.place("says"));
    List<Condition> conditions = rule.conditions();
    for (int i = 0; i < conditions.size(); i++) {
      lint.sentence(conditions.get(i).words(), file.comments().get(i));
    }
  }

  private void condition(Condition condition) {
    Map<String, Sign> before = new HashMap<>(known);
    condition.patterns().forEach(this::pattern);
    if (!(condition instanceof Condition.Match)) {
      // What is so within it is not so outside.
      known = before;
    }
    if (condition instanceof Condition.Tally tally) {
      tally.test().ifPresent(t -> states(tally.result(), t.comparator(), t.bound()));
    }
  }

  private void pattern(Pattern pattern) {
    known.keySet().removeIf(name -> !name.startsWith("$"));
    pattern.bindings().forEach(b -> bound.put(b.variable(), b.field()));
    pattern.constraints().forEach(this::states);
    pattern.bindings().forEach(b -> known.merge(b.variable(), sign(b.field()), Sign::and));
    pattern.constraints().forEach(c -> divisions(c.left()));
    pattern.constraints().forEach(c -> divisions(c.right()));
    if (!pattern.binding().isEmpty()) {
      Map.copyOf(known).forEach((name, sign) -> known.put(pattern.binding() + "." + name, sign));
    }
  }

  private void states(Slot.Constraint c) {
    name(c.left()).ifPresent(name -> states(name, c.comparator(), c.right()));
    name(c.right()).ifPresent(name -> states(name, turned(c.comparator()), c.left()));
  }

  /** What a comparison that holds says of its left side. */
  private void states(String left, Comparator comparator, Expression right) {
    boolean zero = right instanceof Expression.Number number && number.value() == 0;
    Sign sign = zero ? Sign.ofZero(comparator) : Sign.of(comparator, sign(right));
    if (comparator == Comparator.IN && right instanceof Expression.Options options) {
      sign = options.values().stream().map(this::sign).reduce(Sign::or).orElse(Sign.ANY);
    }
    known.merge(left, sign, Sign::and);
  }

  private static Comparator turned(Comparator comparator) {
    return switch (comparator) {
      case LESS -> Comparator.MORE;
      case AT_MOST -> Comparator.AT_LEAST;
      case MORE -> Comparator.LESS;
      case AT_LEAST -> Comparator.AT_MOST;
      case EQUAL, UNEQUAL, IN, MEMBER_OF, CONTAINS -> comparator;
    };
  }

  private static Optional<String> name(Expression e) {
    return e instanceof Expression.Field
            || e instanceof Expression.Variable
            || e instanceof Expression.FieldOf
            || e instanceof Expression.Arithmetic
        ? Optional.of(Text.of(e))
        : Optional.empty();
  }

  private Sign sign(String name) {
    return known.getOrDefault(name, Sign.ANY);
  }

  private Sign sign(Expression e) {
    if (e instanceof Expression.Number number) {
      return Sign.of(number.value());
    }
    if (e instanceof Expression.Arithmetic a) {
      return sign(Text.of(e)).and(sign(a.left()).calculated(a.operator(), sign(a.right())));
    }
    return name(e).map(this::sign).orElse(Sign.ANY);
  }

  private void divisions(Expression e) {
    if (e instanceof Expression.Arithmetic a) {
      divisions(a.left());
      divisions(a.right());
      if (a.operator() == '/' && a.right() instanceof Expression.Number n && n.value() == 0) {
        problems.add(
            a.right().place(),
            "zero-divisor",
            "`" + Notation.of(a) + "` divides by zero, and nothing compares with that",
            () -> "this holds never; divide by another number, or leave it out");
      } else if (a.operator() == '/' && sign(a.right()) == Sign.ANY) {
        String divisor = Notation.of(a.right());
        warn(
            a.right().place(),
            "`" + divisor + "` may be zero, and nothing compares with what is divided by it",
            divisor);
      }
    }
  }

  private void sentence(String words, Place place) {
    SHARE
        .matcher(words)
        .results()
        .map(share -> share.group(1))
        .filter(whole -> sign(whole) == Sign.ANY)
        .forEach(
            whole ->
                warn(place, "`" + whole + "` may be zero, and there is no share of it", whole));
  }

  private void warn(Place place, String message, String divisor) {
    Optional<String> field = Optional.ofNullable(bound.get(divisor));
    problems.add(
        place,
        "zero-divisor",
        message,
        () ->
            field
                .map(f -> "write `" + f + " != 0` where `" + divisor + "` is bound")
                .orElse("write `" + divisor + " != 0` before it"));
  }
}
