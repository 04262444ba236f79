package dyad.checking.rules;

import dyad.problems.Problems;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import dyad.rules.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Warns of what stands in one pattern and cannot be meant so. */
public final class PatternLint {

  private PatternLint() {}

  /** Warns of what stands in a rule's patterns. */
  public static void check(Rule rule, Problems problems) {
    for (Condition condition : rule.conditions()) {
      condition.patterns().forEach(p -> pattern(p, problems));
      condition.patterns().forEach(p -> sameField(p, problems));
      if (condition instanceof Condition.Match match) {
        leaning(match.pattern(), problems);
      }
    }
  }

  private static void sameField(Pattern pattern, Problems problems) {
    Map<String, Slot.Binding> bound = new HashMap<>();
    for (Slot.Binding binding : pattern.bindings().toList()) {
      Slot.Binding first = bound.putIfAbsent(binding.field(), binding);
      if (first != null) {
        problems.add(
            binding.fieldPlace(),
            "same-field",
            "`" + binding.field() + "` is `" + first.variable() + "` already",
            () -> "`" + binding.variable() + "` is probably another field");
      }
    }
  }

  /** What is found for a claim and what is found against it are seldom the same to a rule. */
  private static void leaning(Pattern pattern, Problems problems) {
    if (pattern.type().equals("Finding") && !pattern.reads("leaning")) {
      problems.add(
          pattern.place(),
          "no-leaning",
          "a finding for `" + pattern.claim() + "` will do here, and one against it as well",
          () -> "say which: `leaning == \"for\"` or `leaning == \"against\"`");
    }
  }

  private static void pattern(Pattern pattern, Problems problems) {
    List<Slot.Constraint> constraints = pattern.constraints().map(PatternLint::turned).toList();
    for (int i = 0; i < constraints.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (contradict(constraints.get(j), constraints.get(i))) {
          Slot.Constraint first = constraints.get(j);
          problems.add(
              constraints.get(i).place(),
              "contradiction",
              "this can never hold together with what stands in line "
                  + first.place().line()
                  + ", column "
                  + first.place().column(),
              () ->
                  "one of the two is meant otherwise; what holds in other cases needs its own rule");
          break;
        }
      }
    }
  }

  /** The same constraint with the literal, where it has one, on the right. */
  private static Slot.Constraint turned(Slot.Constraint c) {
    if (!isLiteral(c.left()) || isLiteral(c.right())) {
      return c;
    }
    Expression literal = c.left();
    Expression other = c.right();
    return new Slot.Constraint(other, opposite(c.comparator()), literal, c.place());
  }

  private static Comparator opposite(Comparator comparator) {
    return switch (comparator) {
      case LESS -> Comparator.MORE;
      case AT_MOST -> Comparator.AT_LEAST;
      case MORE -> Comparator.LESS;
      case AT_LEAST -> Comparator.AT_MOST;
      default -> comparator;
    };
  }

  /** Whether no value of the left side, which is the same, is as both want it. */
  private static boolean contradict(Slot.Constraint a, Slot.Constraint b) {
    if (!Text.of(a.left()).equals(Text.of(b.left())) || isOfSeveral(a) || isOfSeveral(b)) {
      return false;
    }
    if (isConstant(a.right()) && isConstant(b.right())) {
      return values(a, b).noneMatch(v -> isAs(v, a) && isAs(v, b));
    }
    return Text.of(a.right()).equals(Text.of(b.right()))
        && Stream.of(-1.0, 0.0, 1.0)
            .noneMatch(
                v -> Values.holds(v, a.comparator(), 0.0) && Values.holds(v, b.comparator(), 0.0));
  }

  /** Whether one of the sides holds several values. */
  private static boolean isOfSeveral(Slot.Constraint c) {
    return c.comparator() == Comparator.CONTAINS || c.comparator() == Comparator.MEMBER_OF;
  }

  private static boolean isAs(Object value, Slot.Constraint c) {
    boolean nothing = c.right() instanceof Expression.Nothing;
    return Values.holds(c, value, nothing ? value : Values.constant(c.right()));
  }

  /**
   * Values among which there is one of every sort that the two constraints could tell apart: what
   * they name, another text, numbers below, between and above, and nothing.
   */
  private static Stream<Object> values(Slot.Constraint a, Slot.Constraint b) {
    Set<Object> named =
        Stream.of(a, b)
            .flatMap(c -> constants(c.right()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Double> numbers =
        named.stream().filter(Double.class::isInstance).map(Double.class::cast).sorted().toList();
    List<Object> more = new ArrayList<>(List.of("", "\0", true, false));
    for (int i = 0; i < numbers.size(); i++) {
      more.add(numbers.get(i) - 1);
      more.add(numbers.get(i) + 1);
      more.add((numbers.get(i) + numbers.get(Math.max(0, i - 1))) / 2);
    }
    return Stream.concat(named.stream(), more.stream());
  }

  private static Stream<Object> constants(Expression e) {
    return e instanceof Expression.Nothing
        ? Stream.empty()
        : Values.constant(e) instanceof Set<?> several
            ? several.stream().map(v -> v)
            : Stream.of(Values.constant(e));
  }

  private static boolean isConstant(Expression e) {
    return isLiteral(e) || e instanceof Expression.Options;
  }

  private static boolean isLiteral(Expression e) {
    return e instanceof Expression.Text
        || e instanceof Expression.Number
        || e instanceof Expression.Flag
        || e instanceof Expression.Nothing;
  }
}
