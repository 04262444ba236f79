package dyad.repairs;

import dyad.findings.Finding;
import dyad.repairs.matching.Assumed;
import dyad.repairs.matching.Environment;
import dyad.repairs.matching.Goal;
import dyad.repairs.matching.Hypothesis;
import dyad.repairs.matching.Thing;
import dyad.rules.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far a search has come.
 *
 * @param goals what must still be found
 * @param drafts the facts to assume
 * @param removed the ids of the facts to withdraw
 * @param used for each fact that was matched the goals that it meets
 * @param relied the findings that were taken as they are, and for what
 * @param checks the conditions on absence and number of the rules in use
 */
record State(
    List<Goal> goals,
    List<Hypothesis> drafts,
    SortedSet<String> removed,
    Map<String, List<Goal>> used,
    List<Reliance> relied,
    List<Check> checks) {

  /** A finding that a goal was met by. */
  record Reliance(Goal goal, Finding finding) {}

  /** A condition with the variables that it looks at. */
  record Check(Condition condition, Environment frame) {}

  static final State START =
      new State(List.of(), List.of(), new TreeSet<>(), Map.of(), List.of(), List.of());

  /** The same with all conditions of a rule to meet. */
  State opening(Environment frame) {
    List<Goal> more = new ArrayList<>(goals);
    List<Check> watched = new ArrayList<>(checks);
    for (Condition condition : frame.rule().conditions()) {
      if (condition instanceof Condition.Match match) {
        more.add(new Goal(match.pattern(), frame));
      } else if (condition instanceof Condition.Existence) {
        Environment inside = frame.inside(condition);
        condition.patterns().forEach(p -> more.add(new Goal(p, inside)));
      } else {
        watched.add(new Check(condition, frame));
      }
    }
    return new State(more, drafts, removed, used, relied, watched);
  }

  State without(Goal goal) {
    List<Goal> fewer = new ArrayList<>(goals);
    fewer.remove(goal);
    return new State(fewer, drafts, removed, used, relied, checks);
  }

  State with(Collection<Goal> more) {
    List<Goal> all = new ArrayList<>(goals);
    all.addAll(more);
    return new State(all, drafts, removed, used, relied, checks);
  }

  State using(String fact, Goal goal) {
    Map<String, List<Goal>> all = new HashMap<>(used);
    List<Goal> met = new ArrayList<>(all.getOrDefault(fact, List.of()));
    met.add(goal);
    all.put(fact, met);
    return new State(goals, drafts, removed, all, relied, checks);
  }

  State relying(Goal goal, Finding finding) {
    List<Reliance> all = new ArrayList<>(relied);
    all.add(new Reliance(goal, finding));
    return new State(goals, drafts, removed, used, all, checks);
  }

  /** The same without a finding that has gone; what it met must be derived. */
  State reopening(Reliance gone) {
    List<Reliance> fewer = new ArrayList<>(relied);
    fewer.remove(gone);
    return new State(goals, drafts, removed, used, fewer, checks)
        .with(List.of(gone.goal().mustBeDerived()));
  }

  State drafting(int place, Hypothesis draft) {
    List<Hypothesis> all = new ArrayList<>(drafts);
    if (place < all.size()) {
      all.set(place, draft);
    } else {
      all.add(draft);
    }
    return new State(goals, all, removed, used, relied, checks);
  }

  /** The same with a fact withdrawn; the goals that it met are open again. */
  State removing(String fact) {
    SortedSet<String> all = new TreeSet<>(removed);
    all.add(fact);
    Map<String, List<Goal>> fewer = new HashMap<>(used);
    List<Goal> open = fewer.remove(fact);
    return new State(goals, drafts, all, fewer, relied, checks)
        .with(open == null ? List.of() : open);
  }

  /** The fact to assume that bears an id. */
  Hypothesis draft(String id) {
    return drafts.get(Assumed.number(id) - 1);
  }

  /** How many facts it changes. */
  int size(InitialState basis) {
    return size(basis, Map.of());
  }

  /**
   * How many facts it changes at least: one that is withdrawn and one of its kind that is assumed
   * can be one that is revised.
   *
   * @param lacking how many facts of each kind must be assumed besides
   */
  int size(InitialState basis, Map<String, Integer> lacking) {
    Map<String, int[]> sizes = new TreeMap<>();
    drafts.forEach(d -> sizes.computeIfAbsent(d.kind().name(), k -> new int[2])[0]++);
    lacking.forEach((k, n) -> sizes.computeIfAbsent(k, x -> new int[2])[0] += n);
    removed.forEach(f -> sizes.computeIfAbsent(basis.fact(f).kind(), k -> new int[2])[1]++);
    return sizes.values().stream().mapToInt(s -> Math.max(s[0], s[1])).sum();
  }

  /** Whether a fact may not be matched any more. */
  boolean isRemoved(Thing thing) {
    return thing.fact().filter(f -> removed.contains(f)).isPresent();
  }
}
