package dyad.scenarios.comparison;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.derivation.World;
import dyad.findings.Finding;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Traces what holds in one world of a graph and not in another, down to the facts. */
final class Difference {

  private final Map<Finding, List<Application>> applications = new HashMap<>();
  private final SortedSet<String> facts = new TreeSet<>();
  private final Set<Premise> seen = new HashSet<>();

  private Difference(Derivation derivation) {
    derivation.findings().forEach(d -> applications.put(d.finding(), d.applications()));
  }

  /**
   * The facts because of which applications hold in one world and not in the other; each of them
   * holds in one of the two only.
   */
  static SortedSet<String> facts(
      Collection<Application> lost, Collection<Application> gained, World before, World after) {
    Difference difference = new Difference(before.circuit().derivation());
    lost.forEach(a -> difference.counted(a, before, after));
    gained.forEach(a -> difference.counted(a, after, before));
    return difference.facts;
  }

  /** It no longer holds, or something sets it aside that did not before. */
  private void counted(Application application, World in, World out) {
    add(application, in, out);
    out.against(application).stream().filter(a -> !in.counts(a)).forEach(a -> counted(a, out, in));
  }

  private void add(Application application, World in, World out) {
    application.premises().forEach(p -> add(p, in, out));
    for (Check check : application.checks()) {
      if (!out.holds(check)) {
        check.contributions().forEach(c -> add(c, in, out));
      }
    }
  }

  /** What counts in one world only, whichever of the two, tipped the check. */
  private void add(Contribution contribution, World in, World out) {
    if (in.holds(contribution) && !out.holds(contribution)) {
      contribution.premises().forEach(p -> add(p, in, out));
    } else if (out.holds(contribution) && !in.holds(contribution)) {
      contribution.premises().forEach(p -> add(p, out, in));
    }
  }

  private void add(Premise premise, World in, World out) {
    if (!in.holds(premise) || out.holds(premise) || !seen.add(premise)) {
      return; // A number of a scale holds everywhere.
    }
    if (premise instanceof Premise.OfFact fact) {
      facts.add(fact.id());
    } else {
      Finding finding = ((Premise.OfFinding) premise).finding();
      Objects.requireNonNull(applications.get(finding)).stream()
          .filter(in::holds)
          .forEach(a -> add(a, in, out));
    }
  }
}
