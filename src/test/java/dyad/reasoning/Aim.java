package dyad.reasoning;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.facts.Fact;
import dyad.findings.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Chooses facts among which an application is likely to hold, so that tests see rare parts at work.
 */
final class Aim {

  private final Map<Finding, List<Application>> derived = new HashMap<>();
  private final Set<String> wanted = new HashSet<>();
  private final Set<String> unwanted = new HashSet<>();
  private final List<List<Premise>> blockers = new ArrayList<>();
  private final SplittableRandom random;

  private Aim(Derivation derivation, SplittableRandom random) {
    this.random = random;
    derivation.findings().forEach(d -> derived.put(d.finding(), d.applications()));
  }

  static List<Fact> at(
      Application application, Derivation derivation, List<Fact> facts, SplittableRandom random) {
    Aim aim = new Aim(derivation, random);
    aim.want(application);
    aim.blockers.forEach(aim::spoil);
    return facts.stream()
        .filter(
            f ->
                aim.wanted.contains(f.id())
                    || !aim.unwanted.contains(f.id()) && random.nextInt(4) > 0)
        .toList();
  }

  private void want(Application application) {
    application.premises().forEach(this::want);
    for (Check check : application.checks()) {
      for (Contribution contribution : check.contributions()) {
        if (check.form() == Check.Form.ABSENCE || contribution.weight() < 0) {
          blockers.add(contribution.premises());
        } else if (random.nextInt(3) > 0) {
          contribution.premises().forEach(this::want);
        }
      }
    }
  }

  private void want(Premise premise) {
    if (premise instanceof Premise.OfFact fact) {
      wanted.add(fact.id());
    } else if (premise instanceof Premise.OfFinding finding) {
      List<Application> ways = derived.get(finding.finding());
      want(ways.get(random.nextInt(ways.size())));
    }
  }

  /**
   * Takes away a fact that these premises need and nothing that is wanted does, if there is one.
   */
  private boolean spoil(List<Premise> premises) {
    List<Premise> tried = new ArrayList<>(premises);
    Collections.shuffle(tried, new Random(random.nextLong()));
    return tried.stream().anyMatch(this::spoil);
  }

  private boolean spoil(Premise premise) {
    if (premise instanceof Premise.OfFact fact) {
      boolean free = !wanted.contains(fact.id());
      if (free) {
        unwanted.add(fact.id());
      }
      return free;
    }
    return premise instanceof Premise.OfFinding finding
        && derived.get(finding.finding()).stream().allMatch(a -> spoil(a.premises()));
  }
}
