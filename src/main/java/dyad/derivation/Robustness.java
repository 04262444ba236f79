package dyad.derivation;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.findings.Scales;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Works out how confident one may be in a judgment. */
public final class Robustness {

  private static final int CORROBORATED = 2;

  private final Derivation derivation;
  private final Scales scales;
  private final Map<String, Fact> facts = new TreeMap<>();

  /** For the judgments that a derivation gives on a brief. */
  public Robustness(Brief brief, Derivation derivation, Scales scales) {
    this.derivation = derivation;
    this.scales = scales;
    brief.facts().forEach(f -> facts.put(f.id(), f));
  }

  /** The confidence in a judgment; empty when it is not assessed. */
  public Optional<Confidence> of(Judgment judgment, Weighing weighing, World world) {
    if (judgment.likelihood().isEmpty()) {
      return Optional.empty();
    }
    Plan plan = Plan.of(world.circuit(), List.of(weighing));
    Doubts doubts =
        Doubts.of(
            plan.facts().stream().filter(world.present()::contains).map(facts::get).toList(),
            scales);
    double stability = stability(judgment, plan, doubts);
    Basis basis = new Basis();
    Stream.concat(judgment.supporting().stream(), judgment.opposing().stream())
        .forEach(a -> basis.add(a, world));
    int origins = basis.origins();
    return Optional.of(
        new Confidence(
            level(stability, origins, basis.assumed()),
            stability,
            origins,
            doubts.size(),
            doubts.walked(),
            basis.assumed()));
  }

  private Confidence.Level level(double stability, int origins, boolean assumed) {
    if (stability < scales.lowConfidence() || origins == 0 || assumed) {
      return Confidence.Level.LOW;
    }
    return stability >= scales.highConfidence() && origins >= CORROBORATED
        ? Confidence.Level.HIGH
        : Confidence.Level.MODERATE;
  }

  private static double stability(Judgment judgment, Plan plan, Doubts doubts) {
    Worlds worlds = new Worlds(plan, doubts);
    int answer = Plan.answer(judgment.term());
    double same = 0;
    for (int batch = 0; batch < doubts.batches(); batch++) {
      worlds.evaluate(batch);
      same += doubts.mass(batch, worlds.where(0, answer));
    }
    // A sum of many weights may miss 1 by its last digits.
    return Math.min(1, Math.rint(same * 1e9) / 1e9);
  }

  /** The facts that a judgment's true grounds rest on. */
  private final class Basis {

    private final Set<Premise> seen = new HashSet<>();
    private final Map<String, Fact> used = new HashMap<>();

    void add(Application application, World world) {
      application.premises().forEach(p -> add(p, world));
      application.checks().stream()
          .filter(c -> c.form() != Check.Form.ABSENCE)
          .flatMap(c -> c.contributions().stream())
          .filter(world::holds)
          .forEach(c -> c.premises().forEach(p -> add(p, world)));
    }

    private void add(Premise premise, World world) {
      if (!seen.add(premise)) {
        return;
      }
      if (premise instanceof Premise.OfFact fact) {
        used.put(fact.id(), facts.get(fact.id()));
      } else if (premise instanceof Premise.OfFinding finding) {
        derivation.findings().stream()
            .filter(d -> d.finding().equals(finding.finding()))
            .flatMap(d -> d.applications().stream())
            .filter(world::holds)
            .forEach(a -> add(a, world));
      }
    }

    int origins() {
      return (int)
          used.values().stream()
              .filter(f -> f.rating().reliability() != 'F' && f.rating().credibility() != 6)
              .filter(f -> !f.assumption())
              .map(Fact::origin)
              .distinct()
              .count();
    }

    boolean assumed() {
      return used.values().stream().allMatch(Fact::assumption);
    }
  }
}
