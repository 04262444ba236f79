package dyad.kie;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Notation;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import dyad.rules.Values;
import java.util.stream.Stream;

/**
 * What plain Drools cannot compile, or takes otherwise than it is meant here.
 *
 * <p>An accumulate function takes one argument there. A field cannot stand by itself beside what is
 * worked out from fields and variables. Whole numbers are integers: one divided by two is none, and
 * what is worked out from them may overflow.
 */
final class DroolsDifferences {

  private DroolsDifferences() {}

  /** All of it in a rule. */
  static Stream<Problem> in(Rule rule) {
    return rule.conditions().stream().flatMap(c -> in(c, rule));
  }

  private static Stream<Problem> in(Condition condition, Rule rule) {
    Stream<Problem> sums =
        condition instanceof Condition.Tally tally && tally.value().isPresent()
            ? Stream.of(
                problem(
                    tally.counting(),
                    rule,
                    "sums by `total($key, $value)`",
                    "plain Drools gives a function one value only; leave the rule out by `--rules`"))
            : Stream.empty();
    Stream<Problem> compared =
        condition.patterns().stream().flatMap(Pattern::constraints).flatMap(c -> in(c, rule));
    return Stream.concat(sums, compared);
  }

  private static Stream<Problem> in(Slot.Constraint c, Rule rule) {
    Stream<Problem> alone =
        Stream.of(alone(c.left(), c.right(), rule), alone(c.right(), c.left(), rule))
            .flatMap(p -> p);
    return Stream.of(alone, numbers(c.left(), rule), numbers(c.right(), rule)).flatMap(p -> p);
  }

  private static Stream<Problem> alone(Expression field, Expression worked, Rule rule) {
    return field instanceof Expression.Field && worked.readsFields() && readsVariables(worked)
        ? Stream.of(
            problem(
                field.place(),
                rule,
                "compares a field with what is worked out from fields and variables",
                "write `" + Notation.of(field) + " + 0` for that field; it means the same"))
        : Stream.empty();
  }

  private static boolean readsVariables(Expression e) {
    return e instanceof Expression.Variable
        || e instanceof Expression.FieldOf
        || e instanceof Expression.Arithmetic a
            && (readsVariables(a.left()) || readsVariables(a.right()));
  }

  /** Numbers that are worked out before anything is read. */
  private static Stream<Problem> numbers(Expression e, Rule rule) {
    if (!(e instanceof Expression.Arithmetic a)) {
      return Stream.empty();
    }
    if (!a.readsFields() && !readsVariables(a)) {
      return Stream.of(
          problem(
              a.left().place(),
              rule,
              "works out `" + Notation.of(a) + "`, where whole numbers are integers",
              "write what it comes to, `" + Notation.number(comesTo(a)) + "`"));
    }
    Stream<Problem> large =
        Stream.of(a.left(), a.right())
            .filter(n -> n instanceof Expression.Number l && l.value() > Integer.MAX_VALUE)
            .map(
                n ->
                    problem(
                        n.place(),
                        rule,
                        "calculates with `" + Notation.of(n) + "`, which is too large an integer",
                        "let a threshold hold it"));
    return Stream.of(large, numbers(a.left(), rule), numbers(a.right(), rule)).flatMap(p -> p);
  }

  private static double comesTo(Expression e) {
    return e instanceof Expression.Arithmetic a
        ? Values.calculate(comesTo(a.left()), a.operator(), comesTo(a.right()))
        : ((Expression.Number) e).value();
  }

  private static Problem problem(Place place, Rule rule, String what, String hint) {
    return new Problem(place, "not-in-plain-drools", "the rule `" + rule.id() + "` " + what, hint);
  }
}
