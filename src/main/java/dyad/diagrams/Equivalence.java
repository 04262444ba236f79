package dyad.diagrams;

import java.util.List;
import java.util.Optional;

/**
 * Whether two answers are the same in every world of facts: what an edit of the rules does, proved.
 *
 * @param same whether they are, to the quantity they state and what they say by it, in every world
 *     that can be
 * @param share in what share of worlds they say another thing
 * @param nearest a world that can be in which they do, with the fewest changes from the world as
 *     told; empty if there is none
 * @param mostProbable the most probable such world
 */
public record Equivalence<A>(
    boolean same, double share, Optional<Witness<A>> nearest, Optional<Witness<A>> mostProbable) {

  /** Quantities that are no farther apart than this are the same: sums miss their last digits. */
  private static final double SAME = 1e-9;

  /** What surprise adds to a change: never as much as another change. */
  private static final double TIE = 1e-6;

  /**
   * A world that shows a difference.
   *
   * @param changes how it differs from the world as told
   * @param before the one answer
   * @param after the other answer
   */
  public record Witness<A>(List<Assignment.Change> changes, A before, A after) {

    /** Nothing can be changed. */
    public Witness {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Compares two answers over the same facts in doubt.
   *
   * @param told the world as told
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public static <A> Equivalence<A> of(
      Answer<A> before, Answer<A> after, Chances chances, Assignment told)
      throws NodeBudgetException {
    Answer<A> one = before.overFacts();
    Answer<A> other = after.overFacts();
    if (!one.evidence().draws().equals(other.evidence().draws())) {
      throw new IllegalArgumentException("two answers over other facts");
    }
    Variables variables = new Variables(one.evidence());
    one.diagram().support().forEach(v -> variables.draw(v.index()));
    NodeStore nodes = new NodeStore(one.budget());
    int f = one.diagram().into(nodes, variables);
    int g = other.diagram().into(nodes, variables);
    int apart = nodes.apply((n, a, b) -> n.terminal(isApart(one, a, other, b) ? 1 : 0), f, g);
    int differs = nodes.apply((n, a, b) -> n.terminal(says(one, a, other, b) ? 0 : 1), f, g);
    Diagram difference = Diagram.of(nodes, differs, variables);
    return new Equivalence<>(
        Diagram.of(nodes, apart, variables).mean(chances, v -> v) == 0,
        difference.mean(chances, v -> v),
        nearest(difference, chances, told).map(c -> witness(one, other, told, c)),
        Counterfactuals.mostProbable(difference, told, t -> difference.value(t) == 1, chances)
            .map(c -> witness(one, other, told, c)));
  }

  /** What the chances rule out shows nothing; of worlds as near, the most probable does. */
  private static Optional<List<Assignment.Change>> nearest(
      Diagram difference, Chances chances, Assignment told) {
    ShortestPath.Costs changes = difference.variables().evidence().costs(told);
    ShortestPath.Costs costs =
        (variable, outcome) ->
            outcome == told.outcome(variable.index())
                ? 0
                : changes.of(variable, outcome) + TIE * chances.surprise(variable, outcome);
    return new ShortestPath(difference, costs, t -> difference.value(t) == 1)
        .paths(1).stream().findFirst().map(told::changes);
  }

  private static <A> Witness<A> witness(
      Answer<A> one, Answer<A> other, Assignment told, List<Assignment.Change> changes) {
    Assignment world = told.with(changes);
    return new Witness<>(changes, one.at(world), other.at(world));
  }

  private static <A> boolean says(Answer<A> one, long a, Answer<A> other, long b) {
    return one.terminals().says(a).equals(other.terminals().says(b));
  }

  private static <A> boolean isApart(Answer<A> one, long a, Answer<A> other, long b) {
    double difference =
        one.terminals().quantity().applyAsDouble(a) - other.terminals().quantity().applyAsDouble(b);
    return (a == Diagram.NONE) != (b == Diagram.NONE)
        || Math.abs(difference) > SAME
        || !says(one, a, other, b);
  }
}
