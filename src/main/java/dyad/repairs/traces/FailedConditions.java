package dyad.repairs.traces;

import dyad.derivation.Premise;
import dyad.repairs.matching.Count;
import dyad.repairs.matching.Environment;
import dyad.repairs.matching.Firing;
import dyad.repairs.matching.Matching;
import dyad.repairs.matching.Target;
import dyad.repairs.matching.Thing;
import dyad.repairs.matching.Trail;
import dyad.repairs.matching.WorkingMemory;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds where a silent rule stops. */
public final class FailedConditions {

  private static final int MOST_WAYS = 500;
  private static final int NEAREST = 3;

  private final Rule rule;
  private final WorkingMemory scene;
  private final Trail trail = new Trail();
  private final Environment frame;
  private final List<Map<String, Object>> ways = new ArrayList<>();
  private int furthest = -1;

  private FailedConditions(Rule rule, WorkingMemory scene) {
    this(rule, scene, Environment.of(rule));
  }

  /** By a way that settles some of the variables. */
  FailedConditions(Rule rule, WorkingMemory scene, Environment frame) {
    this.rule = rule;
    this.scene = scene;
    this.frame = frame;
  }

  /** Where a rule stops that should conclude something about somebody; empty where it fires. */
  public static Optional<FailedCondition> of(Target target, WorkingMemory scene) {
    FailedConditions stops = new FailedConditions(target.rule(), scene);
    if (!target.isMetBy(stops.frame, stops.trail)) {
      return Optional.empty();
    }
    stops.reach(0);
    return stops.isThrough() ? Optional.empty() : Optional.of(stops.stop());
  }

  /** Looks for the way that gets furthest, from a condition on. */
  void reach(int next) {
    if (next > furthest) {
      furthest = next;
      ways.clear();
    }
    if (next == furthest && ways.size() < MOST_WAYS) {
      ways.add(frame.values());
    }
    if (next == rule.conditions().size()) {
      return;
    }
    Condition condition = rule.conditions().get(next);
    if (condition instanceof Condition.Match match) {
      scene.join(List.of(match.pattern()), frame, trail, things -> reach(next + 1));
    } else if (!ConditionTraces.isSettled(condition, frame)
        || Firing.holds(condition, frame, scene, trail)) {
      reach(next + 1);
    }
  }

  /** Whether a way meets all that it was looked for. */
  boolean isThrough() {
    return stopsAt(rule.conditions().size());
  }

  /** Whether no way meets a condition, and some come to it. */
  boolean stopsAt(int number) {
    return furthest == number;
  }

  /** The first way of those that get furthest. */
  Map<String, Object> way() {
    return ways.get(0);
  }

  /** What lacks where the ways that get furthest stop. */
  FailedCondition stop() {
    Condition condition = rule.conditions().get(furthest);
    List<Premise> against = new ArrayList<>();
    Optional<FailedCondition.Counted> count = Optional.empty();
    Environment first = Environment.of(rule, ways.get(0));
    if (condition instanceof Condition.Absence) {
      scene.join(
          condition.patterns(),
          first.inside(condition),
          trail,
          things -> against.addAll(WorkingMemory.premises(things)));
    } else if (condition instanceof Condition.Tally tally) {
      Count.Margin margin = Count.margin(tally, first, scene, trail);
      count =
          Optional.of(
              new FailedCondition.Counted(
                  margin.own().sum().doubleValue(),
                  margin.comparator(),
                  margin.bound().doubleValue()));
    } else {
      return unmatched(condition);
    }
    return new FailedCondition(
        condition,
        furthest,
        Optional.empty(),
        ways.get(0),
        ways.size(),
        List.of(),
        against.stream().distinct().toList(),
        count);
  }

  /** The first pattern of a condition that nothing matches, with what came nearest by any way. */
  private FailedCondition unmatched(Condition condition) {
    Near best = ways.stream().map(way -> near(condition, way)).min(Near.ORDER).orElseThrow();
    return new FailedCondition(
        condition,
        furthest,
        Optional.of(best.pattern()),
        best.bindings(),
        ways.size(),
        best.misses(),
        List.of(),
        Optional.empty());
  }

  /** How near something came to a pattern. */
  private record Near(
      int place, Pattern pattern, Map<String, Object> bindings, List<NearMiss> misses) {

    private static final Comparator<Near> ORDER =
        Comparator.comparing((Near n) -> -n.place()).thenComparing(Near::failures);

    int failures() {
      return misses.stream().mapToInt(m -> m.failures().size()).min().orElse(Integer.MAX_VALUE);
    }
  }

  private Near near(Condition condition, Map<String, Object> way) {
    Environment outer = Environment.of(rule, way);
    boolean match = condition instanceof Condition.Match;
    return near(condition.patterns(), 0, match ? outer : outer.inside(condition));
  }

  private Near near(List<Pattern> patterns, int next, Environment inner) {
    Pattern pattern = patterns.get(next);
    List<Near> further = new ArrayList<>();
    if (next + 1 < patterns.size()) {
      scene.join(
          List.of(pattern), inner, trail, things -> further.add(near(patterns, next + 1, inner)));
    }
    return further.stream()
        .min(Near.ORDER)
        .orElseGet(() -> new Near(next, pattern, inner.values(), misses(pattern, inner)));
  }

  private List<NearMiss> misses(Pattern pattern, Environment inner) {
    List<NearMiss> misses = new ArrayList<>();
    for (Thing thing : scene.things(pattern.type())) {
      if (!pattern.claim().isEmpty() && !pattern.claim().equals(thing.fields().get("claim"))) {
        continue;
      }
      Trail.Mark mark = trail.mark();
      List<NearMiss.Failure> failures = failures(pattern, thing, inner);
      trail.undo(mark);
      thing
          .premise()
          .filter(p -> !failures.isEmpty())
          .ifPresent(p -> misses.add(new NearMiss(p, failures)));
    }
    misses.sort(
        Comparator.comparing((NearMiss m) -> m.failures().size())
            .thenComparing(m -> m.premise().key()));
    int fewest = misses.isEmpty() ? 0 : misses.get(0).failures().size();
    Map<String, NearMiss> distinct = new LinkedHashMap<>();
    misses.stream()
        .filter(m -> m.failures().size() == fewest)
        .forEach(m -> distinct.putIfAbsent(m.premise().key(), m));
    return distinct.values().stream().limit(NEAREST).toList();
  }

  private List<NearMiss.Failure> failures(Pattern pattern, Thing thing, Environment inner) {
    List<NearMiss.Failure> failures = new ArrayList<>();
    for (Slot slot : pattern.slots()) {
      if (slot instanceof Slot.Binding binding) {
        differs(binding, thing, inner).ifPresent(failures::add);
      } else {
        failure((Slot.Constraint) slot, thing, inner).ifPresent(failures::add);
      }
    }
    return failures;
  }

  /** A field that must be the same as what was found before. */
  private Optional<NearMiss.Failure> differs(Slot.Binding binding, Thing thing, Environment inner) {
    Object wanted = inner.get(binding.variable());
    Object has = thing.field(binding.field());
    return trail.unify(wanted, has)
        ? Optional.empty()
        : Optional.of(
            new NearMiss.Failure(binding.field(), dyad.rules.Comparator.EQUAL, wanted, has, false));
  }

  private Optional<NearMiss.Failure> failure(Slot.Constraint c, Thing thing, Environment inner) {
    if (Matching.holds(c, thing, inner).orElse(true)) {
      return Optional.empty();
    }
    return Optional.of(
        new NearMiss.Failure(
            NearMiss.Failure.field(c.left(), c.right()),
            c.comparator(),
            Matching.value(c.right(), thing, inner),
            Matching.value(c.left(), thing, inner),
            c.left() instanceof Expression.Arithmetic));
  }
}
