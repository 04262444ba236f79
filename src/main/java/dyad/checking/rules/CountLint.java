package dyad.checking.rules;

import dyad.findings.Scales;
import dyad.problems.Problems;
import dyad.problems.Quote;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Grading;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import dyad.rules.Values;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses rules that say how often something was, by a table of steps that begins above 0, and do
 * not ask that it ever was: where nothing matches, they would speak of nothing.
 */
final class CountLint {

  private final Rule rule;

  /** What numbers of the rule are at least: those of scales are that, counts are 0 or 1. */
  private final Map<String, Double> least = new HashMap<>();

  private CountLint(Rule rule) {
    this.rule = rule;
  }

  /** Tells of a rule what its strength is graded by, if that may be a count of none. */
  static void check(RuleFile file, Scales scales, Problems problems) {
    if (file.rule().grading() instanceof Grading.Stepped stepped
        && Optional.ofNullable(scales.steps().get(stepped.table()))
            .filter(steps -> steps.from().firstKey() > 0)
            .isPresent()) {
      new CountLint(file.rule()).check(stepped, scales, problems);
    }
  }

  private void check(Grading.Stepped stepped, Scales scales, Problems problems) {
    rule.matches().stream()
        .filter(p -> p.type().equals("Threshold"))
        .forEach(p -> threshold(p, scales));
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Tally tally && tally.value().isEmpty()) {
        boolean mayBeNone = tally.test().map(this::isMetByNone).orElse(true);
        least.put(tally.result(), mayBeNone ? 0.0 : 1.0);
        if (mayBeNone && tally.result().equals(stepped.variable())) {
          tell(tally, stepped, problems);
        }
      }
    }
  }

  private void threshold(Pattern pattern, Scales scales) {
    ThresholdLint.names(pattern)
        .flatMap(name -> Optional.ofNullable(scales.thresholds().get(name.value())).stream())
        .forEach(value -> pattern.bindings().forEach(b -> least.put(b.variable(), value)));
  }

  /** Of a number that a fact states, nobody knows before how small it is. */
  private boolean isMetByNone(Condition.Test test) {
    boolean few = Set.of(Comparator.LESS, Comparator.AT_MOST).contains(test.comparator());
    Optional<Double> bound =
        test.bound() instanceof Expression.Variable variable
            ? Optional.ofNullable(least.get(variable.name()))
            : Optional.of((Double) Values.constant(test.bound()));
    return few || bound.map(b -> Values.holds(0.0, test.comparator(), b)).orElse(true);
  }

  private static void tell(Condition.Tally tally, Grading.Stepped stepped, Problems problems) {
    String count = tally.result();
    problems.add(
        tally.counting(),
        "may-count-none",
        Quote.of(count)
            + " may be 0, and the steps of "
            + Quote.of(stepped.table())
            + " begin above it",
        () -> "ask for one: `" + count + " : distinct(" + tally.key() + "); " + count + " >= 1`");
  }
}
