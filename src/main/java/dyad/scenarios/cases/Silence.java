package dyad.scenarios.cases;

import dyad.findings.Finding;
import dyad.rules.Condition;
import dyad.rules.Mutant;
import dyad.rules.Notation;
import dyad.rules.Rule;
import java.util.List;

/** Tells which conditions keep a rule from concluding something. */
final class Silence {

  private static final int MOST = 5;

  private Silence() {}

  /** A line for each part without which alone the rule would conclude it; often there is none. */
  static List<String> lines(Rule rule, Finding finding, List<MutantFiring.Tried> tried) {
    List<Mutant> alone =
        tried.stream()
            .filter(t -> t.concluded().contains(t.mutant().masked(finding)))
            .map(MutantFiring.Tried::mutant)
            .toList();
    return alone.stream()
        .filter(m -> alone.stream().noneMatch(m::holds))
        .map(m -> "it fails " + part(rule, m))
        .limit(MOST)
        .toList();
  }

  private static String part(Rule rule, Mutant mutant) {
    return mutant.comparison().map(c -> "`" + Notation.of(c) + "` in ").orElse("")
        + "condition "
        + number(rule, mutant.condition());
  }

  private static String number(Rule rule, int index) {
    Condition condition = rule.conditions().get(index);
    return index + 1 + ", " + Notation.of(condition) + " (" + condition.place() + ")";
  }
}
