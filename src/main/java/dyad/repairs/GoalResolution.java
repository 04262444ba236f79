package dyad.repairs;

import dyad.derivation.Premise;
import dyad.repairs.matching.Conclusions;
import dyad.repairs.matching.Environment;
import dyad.repairs.matching.Goal;
import dyad.repairs.matching.Hypothesis;
import dyad.repairs.matching.Matching;
import dyad.repairs.matching.RuleContext;
import dyad.repairs.matching.Thing;
import dyad.repairs.matching.Trail;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import java.util.function.Consumer;

/**
 * The ways to meet a goal: by what is there, by a rule that concludes it, by a fact that is assumed
 * already or a new one.
 */
final class GoalResolution {

  private final RuleContext stage;
  private final Trail trail;
  private final Consumer<State> onward;

  /**
   * Ways to meet goals.
   *
   * @param trail what is settled; what a way settles besides is taken back once it was gone
   * @param onward goes each way
   */
  GoalResolution(RuleContext stage, Trail trail, Consumer<State> onward) {
    this.stage = stage;
    this.trail = trail;
    this.onward = onward;
  }

  /** Goes all ways to meet the goal that was chosen of a state. */
  void each(State state, Choice choice) {
    Goal goal = choice.goal();
    State rest = state.without(goal);
    if (existing(rest, choice)) {
      return;
    }
    if (goal.pattern().type().equals("Finding")) {
      open(rest, goal);
    } else if (Shapes.isFact(goal.pattern().type())) {
      drafts(rest, goal);
    }
  }

  /** Takes what is there; true where this settles nothing, so that no other way can be better. */
  private boolean existing(State rest, Choice choice) {
    Goal goal = choice.goal();
    if (goal.derived()) {
      return false;
    }
    for (Thing thing : choice.things()) {
      Trail.Mark mark = trail.mark();
      boolean fits = Matching.match(goal.pattern(), thing, goal.frame(), trail);
      boolean plain = fits && trail.mark().equals(mark);
      if (fits) {
        onward.accept(taking(rest, goal, thing));
      }
      trail.undo(mark);
      if (plain) {
        return true;
      }
    }
    return false;
  }

  private static State taking(State rest, Goal goal, Thing thing) {
    Premise premise = thing.premise().orElse(new Premise.OfScale("", 0));
    if (premise instanceof Premise.OfScale) {
      return rest;
    }
    return premise instanceof Premise.OfFact fact
        ? rest.using(fact.id(), goal)
        : rest.relying(goal, ((Premise.OfFinding) premise).finding());
  }

  private void open(State rest, Goal goal) {
    for (Rule rule : stage.concluding(goal.pattern().claim())) {
      Trail.Mark mark = trail.mark();
      Environment frame = Environment.of(rule);
      if (Conclusions.match(goal, rule, frame, trail)) {
        onward.accept(rest.opening(frame));
      }
      trail.undo(mark);
    }
  }

  private void drafts(State rest, Goal goal) {
    for (int place = 0; place < rest.drafts().size(); place++) {
      Hypothesis before = rest.drafts().get(place);
      if (before.isSeenBy(goal.pattern().type())) {
        draft(rest, goal, place, before);
      }
    }
    for (Hypothesis fresh : Hypothesis.seenBy(goal.pattern().type())) {
      draft(rest, goal, rest.drafts().size(), fresh);
    }
  }

  private void draft(State rest, Goal goal, int place, Hypothesis before) {
    Hypothesis wider = before.onAnotherTopic();
    for (int topic = 0; topic < wider.topics().size(); topic++) {
      boolean another = topic == before.topics().size();
      for (Hypothesis.Reading reading : wider.readings(topic, goal.pattern().type())) {
        Trail.Mark mark = trail.mark();
        if (reading.matches(goal.pattern(), goal.frame(), trail)) {
          onward.accept(rest.drafting(place, another ? wider : before));
        }
        trail.undo(mark);
      }
    }
  }
}
