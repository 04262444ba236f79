package dyad.reports;

import dyad.answers.Assessor;
import dyad.answers.Buildup;
import dyad.answers.Judgment;
import dyad.derivation.Derivation;
import dyad.derivation.World;
import dyad.explanation.Explainer;
import dyad.scenarios.analysis.Mover;
import java.util.List;

/**
 * What a report's answers were worked out from, so that a reader can ask what if.
 *
 * @param world the world that the report tells, one of all those of its graph
 * @param assessor what weighs on each question and topic, in whatever world
 * @param explainer tells what applications and checks say, with the names of all alternatives
 * @param switches the facts on the table; versions of one fact stand together, the brief's first
 */
public record EvaluationContext(
    World world, Assessor assessor, Explainer explainer, List<Switch> switches) {

  /** Nothing can be changed. */
  public EvaluationContext {
    switches = List.copyOf(switches);
  }

  /** How a judgment that is assessed comes about, principle by principle. */
  public Buildup buildup(Judgment judgment) {
    return assessor.contributions().buildup(judgment, assessor.told(world));
  }

  /** What could move a judgment that is assessed: its facts, and the rules that speak on it. */
  public List<Mover> movers(Judgment judgment) {
    return Mover.of(judgment, assessor, assessor.told(world));
  }

  /** The graph that holds for every choice of facts. */
  public Derivation derivation() {
    return world.circuit().derivation();
  }
}
