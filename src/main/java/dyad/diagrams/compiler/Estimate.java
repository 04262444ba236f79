package dyad.diagrams.compiler;

import dyad.diagrams.Answer;
import dyad.diagrams.Diagram;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;

/**
 * An answer from drawn worlds, where a diagram of it takes too many nodes: how often each of its
 * numbers came. It cannot be changed.
 *
 * @param <A> what an answer says
 */
public final class Estimate<A> {

  private final SortedMap<Long, Integer> counts;
  private final Answer.Terminals<A> terminals;
  private final int worlds;

  Estimate(SortedMap<Long, Integer> counts, Answer.Terminals<A> terminals) {
    this.counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    this.terminals = terminals;
    this.worlds = counts.values().stream().mapToInt(n -> n).sum();
  }

  /** How many worlds were drawn. */
  public int worlds() {
    return worlds;
  }

  /** The mean of the quantity over the drawn worlds. */
  public double mean() {
    return mean(terminals.quantity());
  }

  /** The standard error of the mean. */
  public double error() {
    double mean = mean();
    double variance = mean(v -> Math.pow(terminals.quantity().applyAsDouble(v) - mean, 2));
    return Math.sqrt(variance / (worlds - 1));
  }

  private double mean(LongToDoubleFunction quantity) {
    return counts.entrySet().stream()
        .mapToDouble(e -> e.getValue() * quantity.applyAsDouble(e.getKey()) / worlds)
        .sum();
  }

  /** In what share of the drawn worlds anything speaks. */
  public double spoken() {
    return mean(v -> v == Diagram.NONE ? 0 : 1);
  }

  /** In what share of the drawn worlds each answer came; those that came. */
  public Map<A, Double> distribution() {
    Map<A, Double> distribution = new LinkedHashMap<>();
    counts.forEach(
        (value, n) -> distribution.merge(terminals.says(value), (double) n / worlds, Double::sum));
    return distribution;
  }
}
