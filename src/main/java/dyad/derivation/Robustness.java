package dyad.derivation;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.findings.Scales;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Works out how confident one may be in a judgment. */
public final class Robustness {

  private static final int CORROBORATED = 2;

  private final Scales scales;
  private final Draws draws;
  private final Map<String, Fact> facts = new TreeMap<>();

  /** For judgments on a brief. */
  public Robustness(Brief brief, Scales scales) {
    this(brief, scales, new Draws());
  }

  /** For judgments on a brief, with draws that others may share. */
  public Robustness(Brief brief, Scales scales, Draws draws) {
    this.scales = scales;
    this.draws = draws;
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
            scales,
            Doubts.SAMPLES,
            draws);
    double stability = stability(judgment, plan, doubts);
    List<Fact> basis =
        Basis.of(
                Stream.concat(judgment.supporting().stream(), judgment.opposing().stream())
                    .toList(),
                world)
            .facts()
            .stream()
            .flatMap(id -> Optional.ofNullable(facts.get(id)).stream())
            .toList();
    int origins = origins(basis);
    boolean assumed = basis.stream().allMatch(Fact::assumption);
    return Optional.of(
        new Confidence(
            level(stability, origins, assumed),
            stability,
            origins,
            doubts.size(),
            doubts.walked(),
            assumed));
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

  /** How many independent origins, of those that can be rated, some facts come from. */
  public static int origins(Collection<Fact> facts) {
    return (int)
        facts.stream()
            .filter(f -> f.rating().reliability() != 'F' && f.rating().credibility() != 6)
            .filter(f -> !f.assumption())
            // Common knowledge corroborates nothing that is reported.
            .filter(f -> !f.given())
            .map(Fact::origin)
            .distinct()
            .count();
  }
}
