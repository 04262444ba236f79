package dyad.diagrams.compiler;

import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.NodeStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiles a bound on a sum of weights: where the weights of the conditions that hold add up to a
 * number in a range.
 *
 * <p>Conditions are taken one by one; sums from which the rest leads to the same are one, over the
 * whole range in which this is so (I. Abío and others, A New Look at BDDs for Pseudo-Boolean
 * Constraints, 2012).
 */
public final class ThresholdDiagram {

  private final NodeStore nodes;
  private final int[] conditions;
  private final long[] weights;
  private final long atLeast;
  private final long atMost;

  /** The least and the greatest that the weights from a place on can add. */
  private final long[] least;

  private final long[] most;

  /** For each place the results, by the least sum for which they stand. */
  private final List<TreeMap<Long, Result>> results = new ArrayList<>();

  private ThresholdDiagram(
      NodeStore nodes, int[] conditions, long[] weights, long atLeast, long atMost) {
    this.nodes = nodes;
    this.conditions = conditions;
    this.weights = weights;
    least = new long[weights.length + 1];
    most = new long[weights.length + 1];
    for (int i = weights.length - 1; i >= 0; i--) {
      least[i] = least[i + 1] + Math.min(weights[i], 0);
      most[i] = most[i + 1] + Math.max(weights[i], 0);
      results.add(new TreeMap<>());
    }
    this.atLeast = Math.max(atLeast, least[0]);
    this.atMost = Math.min(atMost, most[0]);
  }

  /**
   * Where a sum lies in a range.
   *
   * @param conditions the conditions, none twice
   * @param weights what each adds where it holds
   */
  public static int of(NodeStore nodes, int[] conditions, long[] weights, long atLeast, long atMost)
      throws NodeBudgetException {
    if (conditions.length > NodeStore.DEEPEST) {
      throw NodeBudgetException.depth(NodeStore.DEEPEST);
    }
    return new ThresholdDiagram(nodes, conditions, weights, atLeast, atMost).from(0, 0).node;
  }

  private Result from(int place, long sum) throws NodeBudgetException {
    if (sum + most[place] < atLeast) {
      return new Result(NodeStore.FALSE, Long.MIN_VALUE / 2, atLeast - most[place] - 1);
    }
    if (sum + least[place] > atMost) {
      return new Result(NodeStore.FALSE, atMost - least[place] + 1, Long.MAX_VALUE / 2);
    }
    if (sum + least[place] >= atLeast && sum + most[place] <= atMost) {
      return new Result(NodeStore.TRUE, atLeast - least[place], atMost - most[place]);
    }
    Map.Entry<Long, Result> known = results.get(place).floorEntry(sum);
    if (known != null && sum <= known.getValue().to) {
      return known.getValue();
    }
    long weight = weights[place];
    Result without = from(place + 1, sum);
    Result with = from(place + 1, sum + weight);
    Result result =
        new Result(
            nodes.ite(conditions[place], with.node, without.node),
            Math.max(without.from, with.from - weight),
            Math.min(without.to, with.to - weight));
    results.get(place).put(result.from, result);
    return result;
  }

  /** What all sums in a range lead to. */
  private record Result(int node, long from, long to) {}
}
