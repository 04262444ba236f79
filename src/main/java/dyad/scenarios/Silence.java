package dyad.scenarios;

import dyad.findings.Finding;
import dyad.reasoning.Trial;
import dyad.rules.Condition;
import dyad.rules.Mutant;
import dyad.rules.Notation;
import dyad.rules.Rule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells which conditions keep a rule from concluding something. */
final class Silence {

  private static final int MOST = 5;

  private Silence() {}

  /** A line for each part without which the rule would conclude it, else for what is missing. */
  static List<String> lines(Rule rule, Finding finding, Trial trial) {
    List<Mutant> alone =
        Mutant.of(rule).stream()
            .filter(m -> trial.conclusions(m.rule()).contains(m.masked(finding)))
            .toList();
    if (!alone.isEmpty()) {
      return alone.stream()
          .filter(m -> alone.stream().noneMatch(m::holds))
          .map(m -> "it fails " + part(rule, m))
          .limit(MOST)
          .toList();
    }
    List<String> missing = missing(rule, trial).limit(MOST).toList();
    return missing.isEmpty()
        ? List.of("each of its conditions finds something, but nothing that fits together")
        : missing;
  }

  private static String part(Rule rule, Mutant mutant) {
    return mutant.comparison().map(c -> "`" + Notation.of(c) + "` in ").orElse("")
        + "condition "
        + number(rule, mutant.condition());
  }

  /** The conditions that find nothing, whatever the others bind. */
  private static Stream<String> missing(Rule rule, Trial trial) {
    return IntStream.range(0, rule.conditions().size())
        .filter(i -> rule.conditions().get(i) instanceof Condition.Match)
        .filter(i -> !trial.finds(rule.conditions().get(i).patterns().get(0)))
        .mapToObj(i -> "nothing is found by condition " + number(rule, i));
  }

  private static String number(Rule rule, int index) {
    Condition condition = rule.conditions().get(index);
    return index + 1 + ", " + Notation.of(condition) + " (" + condition.place() + ")";
  }
}
