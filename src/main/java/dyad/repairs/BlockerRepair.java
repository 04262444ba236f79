package dyad.repairs;

import dyad.derivation.Premise;
import dyad.findings.Finding;
import dyad.repairs.matching.Applied;
import dyad.repairs.matching.Count;
import dyad.repairs.matching.Environment;
import dyad.repairs.matching.Firing;
import dyad.repairs.matching.Goal;
import dyad.repairs.matching.LogicVariable;
import dyad.repairs.matching.SuspendedConstraint;
import dyad.repairs.matching.Thing;
import dyad.repairs.matching.Trail;
import dyad.repairs.matching.WorkingMemory;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Ways to mend what stands in the way of a rule whose positive conditions are met. */
final class BlockerRepair {

  private final Trail trail;
  private final InitialState basis;
  private final Predicate<String> mayGo;

  /** The variables inside a count, the same each time that one more value is asked for. */
  private final Map<List<Object>, Environment> insides = new HashMap<>();

  /**
   * Ways on from one state.
   *
   * @param mayGo whether a fact may be withdrawn
   */
  BlockerRepair(Trail trail, InitialState basis, Predicate<String> mayGo) {
    this.trail = trail;
    this.basis = basis;
    this.mayGo = mayGo;
  }

  /**
   * Ways on, of which one must be gone.
   *
   * @param settled whether no other filling of the drafts could make them needless
   */
  record Ways(List<Way> ways, boolean settled) {}

  /** The ways to mend one thing that stands in the way in a scene. */
  Ways of(State state, WorkingMemory scene) {
    for (State.Reliance reliance : state.relied()) {
      if (!scene.holds(reliance.finding())) {
        return new Ways(List.of(new Way(state.reopening(reliance))), false);
      }
    }
    Ways doubtful = new Ways(List.of(), false);
    // What was opened last stands lowest, and mending it may mend the rest.
    for (int i = state.checks().size() - 1; i >= 0; i--) {
      State.Check check = state.checks().get(i);
      if (!Firing.holds(check.condition(), check.frame(), scene, trail)) {
        Ways ways = against(check, state, scene);
        if (ways.settled()) {
          return ways;
        }
        doubtful = doubtful.ways().isEmpty() ? ways : doubtful;
      }
    }
    return doubtful;
  }

  private Ways against(State.Check check, State state, WorkingMemory scene) {
    if (check.condition() instanceof Condition.Tally tally) {
      Count.Margin margin = Count.margin(tally, check.frame(), scene, trail);
      boolean drafted =
          state.drafts().stream()
              .anyMatch(d -> tally.patterns().stream().anyMatch(p -> d.isSeenBy(p.type())));
      List<Way> ways = new ArrayList<>();
      if (margin.isShort()) {
        ways.addAll(more(tally, margin, check.frame(), state, scene));
      }
      if (margin.isBeyond()) {
        ways.addAll(fewer(margin, check.frame(), state, scene));
      }
      return new Ways(ways, !drafted);
    }
    return blocked(tuples(check.condition(), check.frame(), scene), state, scene);
  }

  private List<Way> more(
      Condition.Tally tally,
      Count.Margin margin,
      Environment frame,
      State state,
      WorkingMemory scene) {
    List<Way> ways = new ArrayList<>();
    ways.add(adding(tally, margin.own(), margin.lacking(), frame, state));
    margin.other().ifPresent(other -> ways.addAll(taking(other, state, scene)));
    return ways;
  }

  private List<Way> fewer(
      Count.Margin margin, Environment frame, State state, WorkingMemory scene) {
    List<Way> ways = new ArrayList<>(taking(margin.own(), state, scene));
    margin
        .earlier()
        .ifPresent(
            e ->
                ways.add(adding(e, margin.other().orElseThrow(), -margin.lacking(), frame, state)));
    return ways;
  }

  /** One more value that counts; those that do already must go on to do so. */
  private Way adding(
      Condition.Tally tally, Count count, double lacking, Environment frame, State state) {
    Environment inside = insides.computeIfAbsent(List.of(tally, frame), k -> frame.inside(tally));
    List<SuspendedConstraint> tests = new ArrayList<>();
    if (tally.value().isPresent()) {
      tests.add(new SuspendedConstraint.Adds(inside.get(tally.value().get()), lacking));
    } else {
      Set<Object> counted =
          count.values().keySet().stream().map(v -> v.get(0)).collect(Collectors.toSet());
      tests.add(new SuspendedConstraint.NotAmong(inside.get(tally.key()), counted));
    }
    return new Way(
        state.with(tally.patterns().stream().map(p -> new Goal(p, inside)).toList()),
        tests,
        pins(count, state));
  }

  private List<Way.Pin> pins(Count count, State state) {
    List<Way.Pin> pins = new ArrayList<>();
    trail.pending().stream()
        .filter(SuspendedConstraint.NotAmong.class::isInstance)
        .map(test -> ((SuspendedConstraint.NotAmong) test).key())
        .forEach(key -> pins.add(new Way.Pin(key, LogicVariable.settled(key))));
    count.values().forEach((value, tuples) -> pins.addAll(pins(value.get(0), tuples, state)));
    return pins.stream().distinct().toList();
  }

  /** What keeps a value among those that count, where only facts that are assumed do. */
  private List<Way.Pin> pins(Object value, List<List<Thing>> tuples, State state) {
    if (tuples.stream().anyMatch(this::isOld)) {
      return List.of();
    }
    return tuples.get(0).stream()
        .flatMap(thing -> thing.fact().stream())
        .filter(id -> !basis.facts().containsKey(id))
        .flatMap(id -> state.draft(id).terms())
        .filter(term -> value.equals(LogicVariable.settled(term)))
        .map(term -> new Way.Pin(term, value))
        .toList();
  }

  /** One value fewer that counts. */
  private List<Way> taking(Count count, State state, WorkingMemory scene) {
    return count.values().values().stream()
        .flatMap(tuples -> blocked(tuples, state, scene).ways().stream())
        .toList();
  }

  private List<List<Thing>> tuples(Condition condition, Environment frame, WorkingMemory scene) {
    List<List<Thing>> tuples = new ArrayList<>();
    scene.join(condition.patterns(), frame.inside(condition), trail, tuples::add);
    return tuples;
  }

  /** All of these must go, so the first of them must; one that holds no draft, if there is one. */
  private Ways blocked(List<List<Thing>> tuples, State state, WorkingMemory scene) {
    List<Thing> first = tuples.stream().filter(this::isOld).findFirst().orElse(tuples.get(0));
    List<Way> ways = new ArrayList<>();
    first.forEach(t -> t.premise().ifPresent(p -> ways.addAll(without(p, state, scene))));
    return new Ways(ways, isOld(first));
  }

  /** Whether these were there before anything was assumed. */
  private boolean isOld(List<Thing> tuple) {
    return tuple.stream()
        .flatMap(t -> t.premise().stream())
        .allMatch(
            p ->
                !(p instanceof Premise.OfFact fact && !basis.facts().containsKey(fact.id()))
                    && !(p instanceof Premise.OfFinding of && !basis.scene().holds(of.finding())));
  }

  private List<Way> without(Premise premise, State state, WorkingMemory scene) {
    if (premise instanceof Premise.OfFact fact) {
      return basis.facts().containsKey(fact.id()) && mayGo.test(fact.id())
          ? List.of(new Way(state.removing(fact.id())))
          : List.of();
    }
    return premise instanceof Premise.OfScale
        ? List.of()
        : without(((Premise.OfFinding) premise).finding(), state, scene);
  }

  /** A finding goes only if all that concludes it goes, so the first that does must. */
  List<Way> without(Finding finding, State state, WorkingMemory scene) {
    return without(scene.applications(finding).iterator().next(), state, scene);
  }

  /** The ways to keep a rule from firing as it does. */
  List<Way> without(Applied first, State state, WorkingMemory scene) {
    List<Way> ways = new ArrayList<>();
    first.premises().forEach(p -> ways.addAll(without(p, state, scene)));
    Environment frame = Environment.of(first.rule(), first.bindings());
    for (Condition condition : first.rule().conditions()) {
      if (condition instanceof Condition.Absence) {
        Environment inside = frame.inside(condition);
        ways.add(
            new Way(
                state.with(condition.patterns().stream().map(p -> new Goal(p, inside)).toList())));
      } else if (condition instanceof Condition.Existence) {
        ways.addAll(blocked(tuples(condition, frame, scene), state, scene).ways());
      } else if (!(condition instanceof Condition.Match)) {
        Condition.Tally tally = (Condition.Tally) condition;
        ways.addAll(tally.test().isPresent() ? broken(tally, frame, state, scene) : List.of());
      }
    }
    return ways;
  }

  private List<Way> broken(
      Condition.Tally tally, Environment frame, State state, WorkingMemory scene) {
    Count.Margin margin = Count.margin(tally, frame, scene, trail);
    Comparator comparator = margin.comparator();
    List<Way> ways = new ArrayList<>();
    if (comparator != Comparator.LESS && comparator != Comparator.AT_MOST) {
      ways.addAll(fewer(margin, frame, state, scene));
    }
    if (comparator != Comparator.MORE && comparator != Comparator.AT_LEAST) {
      ways.addAll(more(tally, margin, frame, state, scene));
    }
    return ways;
  }
}
