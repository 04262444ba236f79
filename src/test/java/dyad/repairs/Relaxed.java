package dyad.repairs;

import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.repairs.matching.Abducibles;
import dyad.repairs.matching.Hypothesis;
import dyad.repairs.matching.Reach;
import dyad.repairs.matching.RuleContext;
import dyad.rules.Condition;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether a rule could fire after any change of so few facts, of all that there are: a proof, not a
 * sample, that it could not.
 *
 * <p>A change of k facts is made of k steps. A step is a fact that goes, a fact that comes, or one
 * that reads otherwise: in any one field, or in all that name nobody and nothing. Every choice of
 * facts that go is tried; of what comes, every choice of kinds. What it says is left open, see
 * {@link Reach}: so all of the infinitely many are covered.
 */
public final class Relaxed {

  private final RuleContext stage;
  private final Abducibles abducibles;
  private final List<Fact> facts;
  private final Map<String, Set<String>> kinds = new HashMap<>();
  private List<Rule> steadfast = List.of();
  private Set<String> fresh = Set.of();
  private int most;

  /** For the facts that a brief holds. */
  Relaxed(RuleContext stage, Collection<Fact> facts) {
    this.stage = stage;
    this.abducibles = Abducibles.reported(stage.brief());
    this.facts = List.copyOf(facts);
    // Rules stand in the order of their layers, so what is read is known before it is read.
    for (Rule rule : stage.rules()) {
      kinds
          .computeIfAbsent(rule.conclusion().claim(), c -> new TreeSet<>())
          .addAll(kinds(rule.conditions()));
    }
  }

  /** The kinds of fact on which conditions hang, be it by way of other rules. */
  private Set<String> kinds(List<Condition> conditions) {
    return conditions.stream()
        .flatMap(c -> c.patterns().stream())
        .flatMap(
            p ->
                Shapes.isFact(p.type())
                    ? Hypothesis.seenBy(p.type()).stream().map(d -> d.kind().ruleName())
                    : kinds.getOrDefault(p.claim(), Set.of()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether it asks for what is there, whatever else is. */
  public static boolean isPositive(Condition condition) {
    return condition instanceof Condition.Match || condition instanceof Condition.Existence;
  }

  /** Whether new facts of some kinds can take nothing away that a rule concludes from others. */
  private boolean isSteadfast(Rule rule, Set<String> fresh) {
    return rule.conditions().stream()
        .filter(c -> !isPositive(c))
        .allMatch(c -> Collections.disjoint(kinds(List.of(c)), fresh));
  }

  /** Whether a rule could fire with so many new facts, if nothing stood in the way. */
  boolean couldFire(Rule rule, int changes) {
    of(rule, kinds(rule.conditions()), changes);
    return new Reach(stage, abducibles, fresh, most, facts, List.of(), Optional.empty())
        .meets(rule);
  }

  /** Whether a rule could fire once so many facts are withdrawn, revised or assumed. */
  boolean couldFireAfter(Rule rule, int changes) {
    List<String> all = List.copyOf(kinds(rule.conditions()));
    of(rule, Set.copyOf(all), changes);
    return couldFireWithout(rule, facts, 0, changes, 0)
        && couldFireWith(rule, all, 0, new TreeSet<>(), changes);
  }

  private void of(Rule rule, Set<String> some, int changes) {
    most = changes;
    fresh = Set.copyOf(some);
    steadfast = stage.below(rule).stream().filter(r -> isSteadfast(r, fresh)).toList();
  }

  /** The same with new facts of each choice of kinds in turn, one of each at least. */
  private boolean couldFireWith(
      Rule rule, List<String> all, int from, Set<String> chosen, int changes) {
    if (chosen.size() == changes || from == all.size()) {
      of(rule, chosen, changes);
      return couldFireWithout(rule, facts, 0, changes, chosen.size());
    }
    Set<String> more = new TreeSet<>(chosen);
    more.add(all.get(from));
    return couldFireWith(rule, all, from + 1, more, changes)
        || couldFireWith(rule, all, from + 1, chosen, changes);
  }

  /**
   * The same with facts taken away.
   *
   * @param from the place from which on facts may go
   * @param fewer how many may go
   * @param comes how many kinds there are of which new facts come
   */
  private boolean couldFireWithout(Rule rule, List<Fact> left, int from, int fewer, int comes) {
    List<Fact> gone = facts.stream().filter(f -> !left.contains(f)).toList();
    if (steps(gone, comes) <= most
        && new Reach(stage, abducibles, fresh, most, left, gone, Optional.of(steadfast))
            .meets(rule)) {
      return true;
    }
    for (int i = from; fewer > 0 && i < left.size(); i++) {
      List<Fact> without = new ArrayList<>(left);
      Fact goes = without.remove(i);
      if (abducibles.mayChange(goes) && couldFireWithout(rule, without, i, fewer - 1, comes)) {
        return true;
      }
    }
    return false;
  }

  /** How many steps it takes at least: one that goes and one of its kind that comes can be one. */
  private int steps(List<Fact> gone, int comes) {
    long alike =
        comes == 0
            ? 0
            : gone.stream()
                .map(f -> Vocabulary.kind(f.kind()).orElseThrow().ruleName())
                .filter(fresh::contains)
                .distinct()
                .count();
    return gone.size() + comes - (int) alike;
  }
}
