package dyad.reports;

import dyad.answers.Assessor;
import dyad.answers.Buildup;
import dyad.answers.Judgment;
import dyad.answers.Told;
import dyad.derivation.Derivation;
import dyad.derivation.World;
import dyad.explanation.Explainer;
import dyad.scenarios.analysis.Mover;
import java.util.List;

/**
 * What a report's answers were worked out from, so that a reader can ask what if.
 *
 * @param told what the report tells, in one of all the worlds of its graph
 * @param assessor what weighs on each question and topic, in whatever world
 * @param explainer tells what applications and checks say, with the names of all alternatives
 * @param switches the facts on the table; versions of one fact stand together, the brief's first
 */
public record EvaluationContext(
    Told told, Assessor assessor, Explainer explainer, List<Switch> switches) {

  /** Nothing can be changed. */
  public EvaluationContext {
    switches = List.copyOf(switches);
  }

  /** The world that the report tells. */
  public World world() {
    return told.world();
  }

  /** How a judgment that is assessed comes about, principle by principle. */
  public Buildup buildup(Judgment judgment) {
    return assessor.contributions().buildup(judgment, told);
  }

  /** What could move a judgment that is assessed: its facts, and the rules that speak on it. */
  public List<Mover> movers(Judgment judgment) {
    return Mover.of(judgment, assessor, told);
  }

  /** The graph that holds for every choice of facts. */
  public Derivation derivation() {
    return world().circuit().derivation();
  }
}
