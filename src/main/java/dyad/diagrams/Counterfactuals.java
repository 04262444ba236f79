package dyad.diagrams;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The smallest changes of a world's facts with which an answer is another: of any size, and proved
 * smallest.
 *
 * @param from the world
 * @param before the answer there
 * @param count how many changes of this size there are in all; 0 if no change of any size will do
 * @param smallest some of them or all, the most probable first
 */
public record Counterfactuals<A>(
    Assignment from, A before, BigInteger count, List<Counterfactual<A>> smallest) {

  /** Nothing can be changed. */
  public Counterfactuals {
    smallest = List.copyOf(smallest);
  }

  /**
   * One change.
   *
   * @param changes the draws that turn out otherwise, in the order of the draws
   * @param answer the answer then
   * @param chance how probable it is that each of them turns out so
   */
  public record Counterfactual<A>(List<Assignment.Change> changes, A answer, double chance) {

    /** Nothing can be changed. */
    public Counterfactual {
      changes = List.copyOf(changes);
    }
  }

  /**
   * The smallest changes to any other answer.
   *
   * @param listed how many are listed at most
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public static <A> Counterfactuals<A> of(
      Answer<A> answer, Assignment from, Chances chances, int listed) throws NodeBudgetException {
    A before = answer.overFacts().at(from);
    return to(answer, from, a -> !a.equals(before), chances, listed);
  }

  /**
   * The smallest changes to an answer that is wanted.
   *
   * @param listed how many are listed at most
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public static <A> Counterfactuals<A> to(
      Answer<A> answer, Assignment from, Predicate<A> wanted, Chances chances, int listed)
      throws NodeBudgetException {
    Answer<A> facts = answer.overFacts();
    ShortestPath search =
        new ShortestPath(
            facts.diagram(), answer.evidence().costs(from), t -> wanted.test(facts.at(t)));
    List<Counterfactual<A>> smallest = new ArrayList<>();
    for (Map<Variable, Integer> path : search.paths(listed)) {
      smallest.add(found(facts, from, from.changes(path), chances));
    }
    smallest.sort(Comparator.comparing(c -> -c.chance()));
    return new Counterfactuals<>(from, facts.at(from), search.ways(), smallest);
  }

  /**
   * The most probable world in which an answer is wanted, as the changes that lead to it; draws
   * that cannot matter stay as they are.
   *
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public static <A> Optional<Counterfactual<A>> mostProbable(
      Answer<A> answer, Assignment from, Predicate<A> wanted, Chances chances)
      throws NodeBudgetException {
    Answer<A> facts = answer.overFacts();
    return mostProbable(facts.diagram(), from, t -> wanted.test(facts.at(t)), chances)
        .map(changes -> found(facts, from, changes, chances));
  }

  /** How the most probable world of some terminals differs from a given one. */
  static Optional<List<Assignment.Change>> mostProbable(
      Diagram diagram, Assignment from, IntPredicate wanted, Chances chances) {
    ShortestPath search = new ShortestPath(diagram, chances::surprise, wanted);
    return search.paths(1).stream()
        .findFirst()
        .map(
            path -> {
              Map<Variable, Integer> world = new TreeMap<>(ShortestPath.BY_LEVEL);
              diagram.support().forEach(v -> world.put(v, chances.likeliest(v, from)));
              world.putAll(path);
              return from.changes(world);
            });
  }

  private static <A> Counterfactual<A> found(
      Answer<A> facts, Assignment from, List<Assignment.Change> changes, Chances chances) {
    return new Counterfactual<>(changes, facts.at(from.with(changes)), chances.of(changes));
  }
}
