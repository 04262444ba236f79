package dyad.checking;

import dyad.problems.Problems;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Warns of what stands in one pattern and cannot be meant so. */
final class PatternLint {

  private PatternLint() {}

  static void check(Rule rule, Problems problems) {
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

  private static boolean contradict(Slot.Constraint a, Slot.Constraint b) {
    if (!Text.of(a.left()).equals(Text.of(b.left())) || !isPlain(a) || !isPlain(b)) {
      return false;
    }
    if (a.right() instanceof Expression.Number x && b.right() instanceof Expression.Number y) {
      return contradict(a.comparator(), x.value(), b.comparator(), y.value());
    }
    if (Text.of(a.right()).equals(Text.of(b.right()))) {
      return contradict(a.comparator(), 0, b.comparator(), 0);
    }
    return isLiteral(a.right())
        && isLiteral(b.right())
        && a.comparator() == Comparator.EQUAL
        && b.comparator() == Comparator.EQUAL;
  }

  private static boolean isPlain(Slot.Constraint c) {
    return c.comparator().orders()
        || c.comparator() == Comparator.EQUAL
        || c.comparator() == Comparator.UNEQUAL;
  }

  /** Whether no number is both: tried at the two numbers, and below, between and above them. */
  private static boolean contradict(Comparator a, double x, Comparator b, double y) {
    return List.of(x, y, (x + y) / 2, Math.min(x, y) - 1, Math.max(x, y) + 1).stream()
        .noneMatch(n -> holds(n, a, x) && holds(n, b, y));
  }

  private static boolean holds(double n, Comparator comparator, double bound) {
    return switch (comparator) {
      case EQUAL -> n == bound;
      case UNEQUAL -> n != bound;
      case LESS -> n < bound;
      case AT_MOST -> n <= bound;
      case MORE -> n > bound;
      case AT_LEAST -> n >= bound;
      case IN, MEMBER_OF, CONTAINS -> throw new IllegalArgumentException("no order of numbers");
    };
  }

  private static boolean isLiteral(Expression e) {
    return e instanceof Expression.Text
        || e instanceof Expression.Number
        || e instanceof Expression.Flag
        || e instanceof Expression.Nothing;
  }
}
