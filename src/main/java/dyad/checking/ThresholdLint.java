package dyad.checking;

import dyad.findings.Scales;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells where rules and the scale of thresholds do not fit together. */
final class ThresholdLint {

  private final Scales scales;
  private final Problems problems;
  private final Set<String> used = new HashSet<>();

  private ThresholdLint(Scales scales, Problems problems) {
    this.scales = scales;
    this.problems = problems;
  }

  /**
   * Checks both ways.
   *
   * @param place where a threshold stands in its table
   */
  static void check(
      List<Rule> rules, Scales scales, Function<String, Place> place, Problems problems) {
    ThresholdLint lint = new ThresholdLint(scales, problems);
    for (Rule rule : rules) {
      rule.conditions().stream()
          .flatMap(c -> c.patterns().stream())
          .filter(p -> p.type().equals("Threshold"))
          .forEach(lint::pattern);
    }
    for (String name : scales.thresholds().keySet()) {
      if (!lint.used.contains(name)) {
        problems.add(
            place.apply(name),
            "unused-threshold",
            "no rule uses `" + name + "`",
            () -> "delete the line, or match `Threshold(name == \"" + name + "\", ...)`");
      }
    }
  }

  /** Of what a scale holds only a name is text, on whichever side of `==` it stands. */
  private void pattern(Pattern pattern) {
    pattern
        .constraints()
        .filter(c -> c.comparator() == Comparator.EQUAL)
        .flatMap(c -> Stream.of(c.left(), c.right()))
        .filter(Expression.Text.class::isInstance)
        .map(Expression.Text.class::cast)
        .forEach(this::name);
  }

  private void name(Expression.Text text) {
    used.add(text.value());
    if (!scales.thresholds().containsKey(text.value())) {
      problems.add(
          text.place(),
          "unknown-threshold",
          "no scale has the number `" + text.value() + "`",
          () -> Nearest.hint(text.value(), scales.thresholds().keySet()));
    }
  }
}
