package dyad.scenarios;

import dyad.derivation.Assessor;
import dyad.derivation.Doubts;
import dyad.derivation.Judgment;
import dyad.derivation.Plan;
import dyad.derivation.Robustness;
import dyad.derivation.Weighing;
import dyad.derivation.Worlds;
import dyad.facts.Fact;
import dyad.findings.Scales;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sweeps the judgments of a situation over all worlds of the facts in doubt. */
public final class Sweeper {

  private static final double WIDTH = 1.96;

  private final Situation situation;
  private final Scales scales;
  private final Assessor assessor;
  private final Robustness robustness;
  private final Map<String, Fact> facts;

  /** For a situation. */
  public Sweeper(Situation situation, Scales scales) {
    this.situation = situation;
    this.scales = scales;
    this.assessor =
        new Assessor(situation.brief(), situation.world().circuit().derivation(), scales);
    this.robustness =
        new Robustness(situation.brief(), situation.world().circuit().derivation(), scales);
    this.facts = situation.brief().facts().stream().collect(Collectors.toMap(Fact::id, f -> f));
  }

  /**
   * Sweeps all judgments, as many at a time as there are threads; the outcome hangs on neither
   * number nor order of these.
   *
   * @param done told after each judgment, by whatever thread
   */
  public List<Sweep> all(Runnable done) {
    return assessor.assess(situation.world()).judgments().parallelStream()
        .map(
            judgment -> {
              Sweep sweep = of(judgment);
              done.run();
              return sweep;
            })
        .toList();
  }

  /** Sweeps one judgment. */
  public Sweep of(Judgment judgment) {
    Weighing weighing = assessor.weighing(judgment.question());
    Plan plan = Plan.of(situation.world().circuit(), List.of(weighing));
    Doubts doubts =
        Doubts.of(
            plan.facts().stream().filter(facts::containsKey).map(facts::get).toList(), scales);
    Joint joint = joint(plan, doubts);
    double[] shares = joint.shares();
    return new Sweep(
        judgment,
        robustness.of(judgment, weighing, situation.world()),
        doubts.walked(),
        doubts.walked() ? 0 : error(shares),
        shares(shares),
        Joint.entropy(shares),
        influences(joint, doubts),
        Linchpins.of(judgment, assessor, situation));
  }

  private static Joint joint(Plan plan, Doubts doubts) {
    Worlds worlds = new Worlds(plan, doubts);
    Joint joint = new Joint(doubts.size());
    for (int batch = 0; batch < doubts.batches(); batch++) {
      worlds.evaluate(batch);
      for (int answer = 0; answer < Plan.ANSWERS; answer++) {
        long where = worlds.where(0, answer);
        joint.add(answer, doubts.mass(batch, where));
        for (int report = 0; where != 0 && report < doubts.size(); report++) {
          joint.add(report, answer, doubts.mass(batch, where & worlds.holds(report)));
        }
      }
    }
    return joint;
  }

  private static List<Sweep.Share> shares(double[] shares) {
    return IntStream.range(0, shares.length)
        .filter(answer -> shares[answer] > 0)
        .mapToObj(answer -> new Sweep.Share(Plan.term(answer), shares[answer]))
        .sorted(Comparator.comparing(Sweep.Share::probability).reversed())
        .toList();
  }

  private static double error(double[] shares) {
    double widest = 0;
    for (double share : shares) {
      widest = Math.max(widest, WIDTH * Math.sqrt(share * (1 - share) / Doubts.SAMPLES));
    }
    return widest;
  }

  private List<Sweep.Influence> influences(Joint joint, Doubts doubts) {
    return IntStream.range(0, doubts.size())
        .mapToObj(
            r ->
                new Sweep.Influence(
                    doubts.facts(r).stream().map(facts::get).toList(),
                    joint.shift(r),
                    joint.gain(r)))
        .sorted(Comparator.comparing(Sweep.Influence::shift).reversed())
        .toList();
  }
}
