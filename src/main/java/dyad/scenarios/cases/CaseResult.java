package dyad.scenarios.cases;

import dyad.derivation.Application;
import dyad.explanation.Explainer;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Brief;
import dyad.findings.Finding;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What came of a case: what its rule had to conclude, and what it concluded.
 *
 * @param rule the rule
 * @param name the case's name
 * @param expected what the rule must conclude
 * @param lacking what it must conclude and does not, with why not in lines
 * @param ungrounded what its conclusions do not rest on, though they must, in lines
 * @param applications how the rule applies
 * @param mutated what each mutant of the rule concludes instead, where that was asked for
 * @param explainer makes what explains what holds in it: few cases are asked
 * @param taken the powers, where the case names none and these were taken
 */
public record CaseResult(
    Rule rule,
    String name,
    SortedSet<Finding> expected,
    SortedMap<Finding, List<String>> lacking,
    List<String> ungrounded,
    List<Application> applications,
    Optional<List<MutantFiring.Tried>> mutated,
    Supplier<Explainer> explainer,
    Optional<Brief.Powers> taken) {

  /** What the rule concluded. */
  public SortedSet<Finding> concluded() {
    return applications.stream()
        .map(Application::finding)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is not as it must be, with the reasons. */
  public Outcome outcome() {
    List<String> wrong = new ArrayList<>();
    SortedSet<Finding> concluded = concluded();
    lacking.forEach(
        (finding, why) -> {
          wrong.add("expected and not concluded: " + finding.id());
          why.forEach(line -> wrong.add("  " + line));
        });
    for (Finding finding : concluded) {
      if (!expected.contains(finding)) {
        wrong.add("concluded and not expected: " + finding.id());
        explanation(finding).forEach(line -> wrong.add("  " + line));
      }
    }
    wrong.addAll(ungrounded);
    taken.filter(powers -> !wrong.isEmpty()).ifPresent(powers -> wrong.add(named(powers)));
    return new Outcome(rule.id(), name, wrong);
  }

  private static String named(Brief.Powers powers) {
    return "the two powers were "
        + powers.first()
        + " and "
        + powers.second()
        + ", since the case names no `dyad`";
  }

  private List<String> explanation(Finding finding) {
    return new ExplanationText(Integer.MAX_VALUE)
        .lines(
            explainer
                .get()
                .arguments(
                    applications.stream().filter(a -> a.finding().equals(finding)).toList()));
  }

  /**
   * Whether a mutant of the rule, by its number, concludes something else in this case than the
   * rule does.
   */
  boolean tells(int number) {
    MutantFiring.Tried tried = mutated.orElseThrow().get(number);
    SortedSet<Finding> masked =
        concluded().stream()
            .map(tried.mutant()::masked)
            .collect(Collectors.toCollection(TreeSet::new));
    return !tried.concluded().equals(masked);
  }
}
