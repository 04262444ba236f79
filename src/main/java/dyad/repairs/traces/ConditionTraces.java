package dyad.repairs.traces;

import dyad.derivation.Premise;
import dyad.repairs.matching.Count;
import dyad.repairs.matching.Environment;
import dyad.repairs.matching.Target;
import dyad.repairs.matching.Trail;
import dyad.repairs.matching.WorkingMemory;
import dyad.rules.Condition;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Goes through every condition of a rule. What fails is passed over, and those behind it are looked
 * at by the way that gets furthest without it.
 */
public final class ConditionTraces {

  private final Rule rule;
  private final WorkingMemory scene;
  private final Map<Integer, FailedCondition> failed = new TreeMap<>();

  private ConditionTraces(Rule rule, WorkingMemory scene) {
    this.rule = rule;
    this.scene = scene;
  }

  /** The conditions of a rule that should conclude something about somebody. */
  public static List<ConditionTrace> of(Target target, WorkingMemory scene) {
    Environment asked = Environment.of(target.rule());
    target.isMetBy(asked, new Trail());
    return new ConditionTraces(target.rule(), scene).all(asked);
  }

  private List<ConditionTrace> all(Environment asked) {
    FailedConditions part = new FailedConditions(rule, scene, asked);
    part.reach(0);
    while (!part.isThrough()) {
      FailedCondition stop = part.stop();
      failed.put(stop.number(), stop);
      part = new FailedConditions(rule, scene, Environment.of(rule, own(stop.bindings())));
      part.reach(stop.number() + 1);
    }
    Environment way = Environment.of(rule, part.way());
    return IntStream.range(0, rule.conditions().size()).mapToObj(i -> trace(i, way)).toList();
  }

  /** What the rule's own variables stand for, without those of a condition inside it. */
  private Map<String, Object> own(Map<String, Object> bindings) {
    Map<String, Object> own = new LinkedHashMap<>(bindings);
    own.keySet()
        .retainAll(
            rule.matches().stream()
                .flatMap(Pattern::bindings)
                .map(Slot.Binding::variable)
                .toList());
    return own;
  }

  private ConditionTrace trace(int number, Environment way) {
    Condition condition = rule.conditions().get(number);
    return new ConditionTrace(number, condition, way.values(), state(number, condition, way));
  }

  private ConditionTrace.State state(int number, Condition condition, Environment way) {
    if (failed.containsKey(number)) {
      return new ConditionTrace.Failed(Objects.requireNonNull(failed.get(number)));
    }
    if (!isSettled(condition, way)) {
      return new ConditionTrace.Open();
    }
    // What was open when the way was looked for may be settled by a condition behind it.
    FailedConditions here = new FailedConditions(rule, scene, way);
    here.reach(number);
    return here.stopsAt(number) ? new ConditionTrace.Failed(here.stop()) : met(condition, way);
  }

  private ConditionTrace.Met met(Condition condition, Environment way) {
    Trail trail = new Trail();
    Set<Premise> by = new LinkedHashSet<>();
    Environment inside = condition instanceof Condition.Match ? way : way.inside(condition);
    scene.join(
        condition.patterns(), inside, trail, things -> by.addAll(WorkingMemory.premises(things)));
    return new ConditionTrace.Met(
        List.copyOf(by),
        condition instanceof Condition.Tally tally
            ? Optional.of(Count.of(tally, way, scene, trail).sum().doubleValue())
            : Optional.empty());
  }

  /** Whether all is known that a condition asks about, but for what it finds by itself. */
  static boolean isSettled(Condition condition, Environment frame) {
    return condition instanceof Condition.Match
        || frame.values().keySet().containsAll(condition.asksFor(frame.rule()));
  }
}
