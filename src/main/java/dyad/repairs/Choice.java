package dyad.repairs;

import dyad.repairs.matching.Goal;
import dyad.repairs.matching.Hypothesis;
import dyad.repairs.matching.Thing;
import dyad.repairs.matching.Trail;
import dyad.repairs.matching.WorkingMemory;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The goal to meet next: the one with the fewest ways.
 *
 * @param goal the goal
 * @param things what is there that meets it
 * @param lacking how many facts of each kind must at least be assumed for all goals
 * @param least how many facts it takes at least to conclude the findings that lack
 */
record Choice(Goal goal, List<Thing> things, Map<String, Integer> lacking, int least) {

  /** Rules may open for a finding, so it is looked at after facts of as many ways. */
  private static final int RULES = 2;

  /** A goal, with what is there that meets it. */
  private record Ways(Goal goal, List<Thing> things) {

    boolean isOfFinding() {
      return goal.pattern().type().equals("Finding");
    }

    int score() {
      return things.size() + (isOfFinding() ? RULES : 0);
    }
  }

  static Choice of(State state, InitialState basis, Trail trail) {
    List<Ways> all =
        state.goals().stream()
            .map(g -> new Ways(g, matching(g, state, basis.scene(), trail)))
            .toList();
    int least = 0;
    List<Goal> empty = new ArrayList<>();
    for (Ways ways : all) {
      if (ways.things().isEmpty() && ways.isOfFinding()) {
        least = Math.max(least, basis.least(ways.goal().pattern()));
      } else if (ways.things().isEmpty() && !isDrafted(ways.goal(), state, trail)) {
        empty.add(ways.goal());
      }
    }
    Ways next = all.stream().min(Comparator.comparing(Ways::score)).orElseThrow();
    return new Choice(next.goal(), next.things(), lacking(empty), least);
  }

  private static List<Thing> matching(Goal goal, State state, WorkingMemory base, Trail trail) {
    List<Thing> things = new ArrayList<>();
    for (Thing thing : base.candidates(goal.pattern(), goal.frame())) {
      if (!state.isRemoved(thing)
          && matches(goal, new Hypothesis.Reading(thing, List.of()), trail)) {
        things.add(thing);
      }
    }
    return things;
  }

  private static boolean matches(Goal goal, Hypothesis.Reading reading, Trail trail) {
    Trail.Mark mark = trail.mark();
    boolean fits = reading.matches(goal.pattern(), goal.frame(), trail) && !trail.isContradicted();
    trail.undo(mark);
    return fits;
  }

  private static boolean isDrafted(Goal goal, State state, Trail trail) {
    return state.drafts().stream()
        .filter(d -> d.isSeenBy(goal.pattern().type()))
        .map(Hypothesis::onAnotherTopic)
        .flatMap(d -> d.readings(d.topics().size() - 1, goal.pattern().type()).stream())
        .anyMatch(reading -> matches(goal, reading, trail));
  }

  /** One fact can meet goals only where they ask for the same choices. */
  private static Map<String, Integer> lacking(List<Goal> empty) {
    Map<String, Integer> lacking = new TreeMap<>();
    List<Goal> apart = new ArrayList<>();
    for (Goal goal : empty) {
      if (apart.stream().allMatch(g -> isApart(g.pattern(), goal.pattern()))) {
        apart.add(goal);
        Shapes.kind(goal.pattern().type()).ifPresent(k -> lacking.merge(k.name(), 1, Integer::sum));
      }
    }
    return lacking;
  }

  private static boolean isApart(Pattern one, Pattern other) {
    return !one.type().equals(other.type())
        || choices(one).entrySet().stream()
            .anyMatch(
                e -> !choices(other).getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
  }

  private static Map<String, Object> choices(Pattern pattern) {
    Map<String, Object> choices = new TreeMap<>();
    for (Slot slot : pattern.slots()) {
      if (slot instanceof Slot.Constraint c
          && c.comparator() == dyad.rules.Comparator.EQUAL
          && c.left() instanceof Expression.Field field) {
        if (c.right() instanceof Expression.Text text && !field.name().equals("topic")) {
          choices.put(field.name(), text.value());
        } else if (c.right() instanceof Expression.Flag flag) {
          choices.put(field.name(), flag.value());
        }
      }
    }
    return choices;
  }
}
