package dyad.scenarios.analysis;

import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.answers.Told;
import dyad.answers.Weighing;
import dyad.diagrams.Answer;
import dyad.diagrams.NodeBudgetException;
import dyad.findings.Scales;
import dyad.problems.StopSignal;
import dyad.scenarios.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sweeps the answers of a situation over all worlds of the facts in doubt. */
public final class Sweeper {

  private final Assessor assessor;
  private final Told told;
  private final Assessment assessment;
  private final Spreader spreader;

  /** For a situation. */
  public Sweeper(Situation situation, Scales scales) {
    this.assessor = situation.assessor(scales);
    this.told = assessor.told(situation.world());
    this.assessment = assessor.assess(told);
    this.spreader = new Spreader(assessor, told);
  }

  /** How many questions and topics there are to sweep. */
  public int steps() {
    return assessment.judgments().size() + standings().size();
  }

  /**
   * Sweeps all questions and topics, as many at a time as there are threads; the outcome hangs on
   * neither number nor order of these.
   *
   * @param done told after each, by whatever thread
   */
  public Sweep all(Runnable done) {
    return new Sweep(
        StopSignal.each(assessment.judgments(), this::of, done),
        StopSignal.each(standings(), this::of, done));
  }

  private Sweep.OfQuestion of(Judgment judgment) {
    return new Sweep.OfQuestion(
        judgment,
        assessor.confidence(judgment, told),
        spread(assessor.answer(judgment.question())),
        Linchpins.of(judgment, assessor, told));
  }

  private Sweep.OfTopic of(Standing standing) {
    return new Sweep.OfTopic(
        standing,
        spread(
            standing.topic().equals(Assessor.OVERALL)
                ? assessor.alignments().overall(told)
                : assessor.alignments().alignment(standing.topic())));
  }

  private <A> Spread<A> spread(Optional<Answer<A>> answer) {
    try {
      return answer.isPresent() ? spreader.of(answer.get()) : Spread.unknown();
    } catch (NodeBudgetException e) {
      return Spread.unknown();
    }
  }

  /** The topics that anything could bear on, and all of them together. */
  private List<Standing> standings() {
    Map<String, Weighing> topics = assessor.alignments().topics();
    List<Standing> standings = new ArrayList<>();
    for (Standing standing : assessment.standings()) {
      Optional.ofNullable(topics.get(standing.topic()))
          .filter(w -> !w.all().isEmpty())
          .ifPresent(w -> standings.add(standing));
    }
    if (!standings.isEmpty()) {
      standings.add(assessment.balance());
    }
    return standings;
  }
}
