package dyad.scenarios;

import dyad.derivation.Assessment;
import dyad.derivation.Assessor;
import dyad.derivation.Balances;
import dyad.derivation.Draws;
import dyad.derivation.Judgment;
import dyad.derivation.Plan;
import dyad.derivation.Robustness;
import dyad.derivation.Standing;
import dyad.derivation.Weighing;
import dyad.findings.Alignment;
import dyad.findings.Scales;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sweeps the answers of a situation over all worlds of the facts in doubt. */
public final class Sweeper {

  private final Situation situation;
  private final int samples;
  private final Assessor assessor;
  private final Assessment assessment;
  private final Robustness robustness;
  private final Spreader spreader;

  /**
   * For a situation.
   *
   * @param situation the situation
   * @param scales the scales
   * @param samples how many worlds to draw where they are too many to walk; a multiple of 64
   */
  public Sweeper(Situation situation, Scales scales, int samples) {
    this.situation = situation;
    this.samples = samples;
    this.assessor =
        new Assessor(situation.brief(), situation.world().circuit().derivation(), scales);
    this.assessment = assessor.assess(situation.world());
    Draws draws = new Draws();
    this.robustness = new Robustness(situation.brief(), scales, draws);
    this.spreader = new Spreader(situation.brief().facts(), scales, samples, draws);
  }

  /** How many questions and topics there are to sweep. */
  public int steps() {
    return assessment.judgments().size() + balanced().size();
  }

  /**
   * Sweeps all questions and topics, as many at a time as there are threads; the outcome hangs on
   * neither number nor order of these.
   *
   * @param done told after each, by whatever thread
   */
  public Sweep all(Runnable done) {
    return new Sweep(
        samples, each(assessment.judgments(), this::of, done), each(balanced(), this::of, done));
  }

  private static <T, R> List<R> each(List<T> all, Function<T, R> sweep, Runnable done) {
    return all.parallelStream()
        .map(
            one -> {
              R swept = sweep.apply(one);
              done.run();
              return swept;
            })
        .toList();
  }

  private Sweep.OfQuestion of(Judgment judgment) {
    Weighing weighing = assessor.weighing(judgment.question());
    Plan plan = Plan.of(situation.world().circuit(), List.of(weighing));
    return new Sweep.OfQuestion(
        judgment,
        robustness.of(judgment, weighing, situation.world()),
        spreader.of(plan, Plan.ANSWERS, Plan::term),
        Linchpins.of(judgment, assessor, situation));
  }

  private Sweep.OfTopic of(Balanced topic) {
    return new Sweep.OfTopic(
        topic.standing,
        spreader.of(
            Balances.of(situation.world().circuit(), topic.weighings, topic.weights),
            Balances.ANSWERS,
            answer -> Alignment.values()[answer]));
  }

  /** The topics that anything could bear on, and all of them together. */
  private List<Balanced> balanced() {
    Map<String, Weighing> topics = assessor.topics();
    List<Balanced> balanced = new ArrayList<>();
    for (Standing standing : assessment.standings()) {
      Optional.ofNullable(topics.get(standing.topic()))
          .filter(w -> !w.supporting().isEmpty() || !w.opposing().isEmpty())
          .ifPresent(w -> balanced.add(new Balanced(standing, List.of(w), List.of(1.0))));
    }
    if (!balanced.isEmpty()) {
      balanced.add(
          new Balanced(
              assessment.balance(),
              List.copyOf(topics.values()),
              topics.keySet().stream().map(assessor::weight).toList()));
    }
    return balanced;
  }

  /** An alignment, and what it comes from. */
  private record Balanced(Standing standing, List<Weighing> weighings, List<Double> weights) {}
}
