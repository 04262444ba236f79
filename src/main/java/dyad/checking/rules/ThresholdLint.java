package dyad.checking.rules;

import dyad.findings.Scales;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Grading;
import dyad.rules.Pattern;
import dyad.rules.RuleFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells where rules and the numbers, lists and steps of the scales do not fit together. */
public final class ThresholdLint {

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
  public static void check(
      List<RuleFile> rules, Scales scales, Function<String, Place> place, Problems problems) {
    ThresholdLint lint = new ThresholdLint(scales, problems);
    for (RuleFile file : rules) {
      Stream<Condition> conditions = file.rule().conditions().stream();
      conditions.flatMap(c -> c.patterns().stream()).forEach(lint::pattern);
      lint.grading(file);
      CountLint.check(file, scales, problems);
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

  private void pattern(Pattern pattern) {
    if (pattern.type().equals("Threshold")) {
      names(pattern)
          .forEach(
              name -> {
                used.add(name.value());
                known(
                    name.value(),
                    scales.thresholds().keySet(),
                    "number",
                    "thresholds.csv",
                    name.place());
              });
    } else if (pattern.type().equals("Choices") || pattern.type().equals("Degree")) {
      names(pattern)
          .forEach(
              name ->
                  known(name.value(), scales.lists().keySet(), "list", "lists.csv", name.place()));
    }
  }

  private void grading(RuleFile file) {
    if (file.rule().grading() instanceof Grading.Stepped stepped) {
      known(
          stepped.table(),
          scales.steps().keySet(),
          "table of steps",
          "steps.csv",
          file.place("strength"));
    }
  }

  /** The texts that it compares with its name, on whichever side of `==` they stand. */
  static Stream<Expression.Text> names(Pattern pattern) {
    return pattern
        .constraints()
        .filter(c -> c.comparator() == Comparator.EQUAL)
        .filter(c -> c.left().reads("name") || c.right().reads("name"))
        .flatMap(c -> Stream.of(c.left(), c.right()))
        .filter(Expression.Text.class::isInstance)
        .map(Expression.Text.class::cast);
  }

  private void known(String name, Set<String> known, String what, String table, Place place) {
    if (!known.contains(name)) {
      problems.add(
          place,
          "unknown-threshold",
          "no scale has the " + what + " `" + name + "`",
          () -> known.isEmpty() ? "write it into `" + table + "`" : Nearest.hint(name, known));
    }
  }
}
