package dyad.diagrams;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The cheapest ways from a diagram's root to some of its terminals, where each outcome of each
 * variable has a cost and a variable that is not asked for takes its cheapest one.
 */
final class ShortestPath {

  /** What an outcome of a variable costs: not negative, and nothing for at least one of them. */
  @FunctionalInterface
  interface Costs {
    double of(Variable variable, int outcome);
  }

  /** Variables as they are met from the root. */
  static final Comparator<Variable> BY_LEVEL = Comparator.comparingInt(Variable::level);

  private final Diagram diagram;
  private final Costs costs;
  private final double[] least;
  private final BigInteger[] ways;

  ShortestPath(Diagram diagram, Costs costs, IntPredicate wanted) {
    this.diagram = diagram;
    this.costs = costs;
    least = new double[diagram.nodes()];
    ways = new BigInteger[diagram.nodes()];
    Arrays.fill(ways, BigInteger.ZERO);
    for (int node = 0; node < least.length; node++) {
      if (diagram.isTerminal(node)) {
        boolean ends = wanted.test(node);
        least[node] = ends ? 0 : Double.POSITIVE_INFINITY;
        ways[node] = ends ? BigInteger.ONE : BigInteger.ZERO;
      } else {
        measure(node);
      }
    }
  }

  private void measure(int node) {
    List<Step> steps = steps(node);
    least[node] = steps.stream().mapToDouble(this::cost).min().orElseThrow();
    ways[node] =
        steps.stream()
            .filter(s -> cost(s) == least[node])
            .map(s -> ways[s.to])
            .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** The least cost; infinite if there is no way. */
  double least() {
    return least[diagram.root()];
  }

  /** How many ways have the least cost. */
  BigInteger ways() {
    return least() < Double.POSITIVE_INFINITY ? ways[diagram.root()] : BigInteger.ZERO;
  }

  /** Some of the ways with the least cost: the outcome of each variable that has one on it. */
  List<Map<Variable, Integer>> paths(int most) {
    List<Map<Variable, Integer>> paths = new ArrayList<>();
    if (least() < Double.POSITIVE_INFINITY) {
      follow(diagram.root(), new TreeMap<>(BY_LEVEL), most, paths);
    }
    return paths;
  }

  private void follow(
      int node, TreeMap<Variable, Integer> path, int most, List<Map<Variable, Integer>> paths) {
    if (paths.size() == most) {
      return;
    }
    if (diagram.isTerminal(node)) {
      paths.add(new TreeMap<>(path));
      return;
    }
    Variable variable = diagram.variables().at(diagram.level(node));
    for (Step step : steps(node)) {
      if (cost(step) == least[node]) {
        if (step.outcome != Step.UNDECIDED) {
          path.put(variable, step.outcome);
        }
        follow(step.to, path, most, paths);
        path.remove(variable);
      }
    }
  }

  private double cost(Step step) {
    return step.cost + least[step.to];
  }

  /** The ways on from a node: each outcome that its children tell from the others. */
  private List<Step> steps(int node) {
    Variable variable = diagram.variables().at(diagram.level(node));
    int outcome = diagram.outcome(node);
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(diagram.high(node), outcome, costs.of(variable, outcome)));
    if (diagram.goesOn(node)) {
      steps.add(new Step(diagram.low(node), Step.UNDECIDED, 0));
    } else {
      IntStream.concat(IntStream.rangeClosed(outcome + 1, variable.size()), IntStream.of(0))
          .forEach(o -> steps.add(new Step(diagram.low(node), o, costs.of(variable, o))));
    }
    return steps;
  }

  /** A step to a node, by which a variable has an outcome. */
  private record Step(int to, int outcome, double cost) {
    static final int UNDECIDED = -1;
  }
}
