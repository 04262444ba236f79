package dyad.diagrams;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;

/**
 * An algebraic decision diagram by itself: a function from the outcomes of variables to numbers.
 *
 * <p>Nodes are numbered from the terminals, the least number first, to the root, each behind its
 * children, whatever way the diagram came about. All that is asked of it is a pass over the nodes
 * or two. It cannot be changed, and threads may share it.
 */
public final class Diagram {

  /** The terminal for a value that there is not: nothing speaks. */
  public static final long NONE = NodeStore.NONE;

  private final Variables variables;
  private final long[] values;
  private final int[] levels;
  private final int[] lows;
  private final int[] highs;

  private Diagram(Variables variables, long[] values, int[] levels, int[] lows, int[] highs) {
    this.variables = variables;
    this.values = values;
    this.levels = levels;
    this.lows = lows;
    this.highs = highs;
  }

  /** The same where its draws stand at other places. */
  Diagram among(Evidence others, Map<Integer, Integer> moved) {
    return new Diagram(variables.among(others, moved), values, levels, lows, highs);
  }

  /** Takes a diagram out of the store in which it was made. */
  public static Diagram of(NodeStore nodes, int root, Variables variables) {
    long[] values = nodes.values(root).toArray();
    int[] order = nodes.postorder().of(root);
    int[] levels = new int[order.length];
    int[] lows = new int[order.length];
    int[] highs = new int[order.length];
    Arrays.fill(levels, NodeStore.TERMINAL);
    int[] numbers = new int[order.length];
    int next = values.length;
    for (int i = 0; i < order.length; i++) {
      int node = order[i];
      if (nodes.isTerminal(node)) {
        numbers[i] = Arrays.binarySearch(values, nodes.value(node));
      } else {
        numbers[i] = next;
        levels[next] = nodes.level(node);
        lows[next] = numbers[nodes.postorder().place(nodes.low(node))];
        highs[next] = numbers[nodes.postorder().place(nodes.high(node))];
        next++;
      }
    }
    return new Diagram(variables, values, levels, lows, highs);
  }

  /** Puts a diagram of facts into a store whose variables have another order. */
  int into(NodeStore nodes, Variables others) throws NodeBudgetException {
    int[] made = new int[levels.length];
    for (int node = 0; node < made.length; node++) {
      if (isTerminal(node)) {
        made[node] = nodes.terminal(values[node]);
      } else {
        int level = others.draw(variables.at(levels[node]).index()).level() + outcome(node) - 1;
        made[node] =
            nodes.ite(
                nodes.node(level, NodeStore.FALSE, NodeStore.TRUE),
                made[highs[node]],
                made[lows[node]]);
      }
    }
    return made[root()];
  }

  /** The same where some draws turn out one way: it asks for them no more. */
  Diagram restrict(Map<Integer, Integer> outcomes) {
    NodeStore nodes = new NodeStore(Integer.MAX_VALUE);
    int[] made = new int[levels.length];
    try {
      for (int node = 0; node < made.length; node++) {
        if (isTerminal(node)) {
          made[node] = nodes.terminal(values[node]);
          continue;
        }
        Variable variable = variables.at(levels[node]);
        boolean free = variable.kind() != Variable.Kind.DRAW;
        int low = made[lows[node]];
        int high = made[highs[node]];
        made[node] =
            free || !outcomes.containsKey(variable.index())
                ? nodes.node(levels[node], low, high)
                : outcomes.get(variable.index()) == outcome(node) ? high : low;
      }
    } catch (NodeBudgetException e) {
      throw new IllegalStateException("there is no budget", e);
    }
    return of(nodes, made[root()], variables);
  }

  /** The variables that its levels belong to. */
  Variables variables() {
    return variables;
  }

  /** How many nodes it has besides its terminals. */
  public int size() {
    return levels.length - values.length;
  }

  /** The variables that it depends on, from the first level down. */
  public List<Variable> support() {
    BitSet firsts = new BitSet();
    for (int node = values.length; node < levels.length; node++) {
      firsts.set(variables.at(levels[node]).level());
    }
    return firsts.stream().mapToObj(variables::at).toList();
  }

  /** The draws among them. */
  List<Variable> draws() {
    return support().stream().filter(v -> v.kind() == Variable.Kind.DRAW).toList();
  }

  /** The probability of each of its numbers, least first. */
  public SortedMap<Long, Double> distribution(Chances chances) {
    double[] reached = reached(chances.byLevel(variables));
    SortedMap<Long, Double> distribution = new TreeMap<>();
    for (int terminal = 0; terminal < values.length; terminal++) {
      distribution.put(values[terminal], reached[terminal]);
    }
    return distribution;
  }

  /** Whether it has a number in some world that can be. */
  boolean canSpeak(Chances chances) {
    double[] chance = chances.byLevel(variables);
    BitSet speaks = new BitSet(levels.length);
    for (int node = 0; node < levels.length; node++) {
      speaks.set(
          node,
          isTerminal(node)
              ? values[node] != NONE
              : chance[levels[node]] < 1 && speaks.get(lows[node])
                  || chance[levels[node]] > 0 && speaks.get(highs[node]));
    }
    return speaks.get(root());
  }

  /** The mean of a quantity that its numbers stand for. */
  public double mean(Chances chances, LongToDoubleFunction quantity) {
    return means(chances.byLevel(variables), quantity)[root()];
  }

  /** The number in one world, where it depends on facts alone. */
  public long at(Assignment world) {
    int node = root();
    while (!isTerminal(node)) {
      Variable variable = variables.at(levels[node]);
      if (variable.kind() != Variable.Kind.DRAW) {
        throw new IllegalStateException(variable.name() + " is not decided by facts");
      }
      node = child(node, world.outcome(variable.index()));
    }
    return values[node];
  }

  int root() {
    return levels.length - 1;
  }

  int nodes() {
    return levels.length;
  }

  boolean isTerminal(int node) {
    return node < values.length;
  }

  long value(int terminal) {
    return values[terminal];
  }

  int level(int node) {
    return levels[node];
  }

  int low(int node) {
    return lows[node];
  }

  int high(int node) {
    return highs[node];
  }

  /** Which outcome of its variable leads from a node to its high child. */
  int outcome(int node) {
    return levels[node] - variables.at(levels[node]).level() + 1;
  }

  /** Whether the low child asks for a further outcome of the same variable. */
  boolean goesOn(int node) {
    int low = lows[node];
    return !isTerminal(low)
        && variables.at(levels[low]).level() == variables.at(levels[node]).level();
  }

  /** Where an outcome leads to from the first node of a variable. */
  int child(int first, int outcome) {
    int node = first;
    while (outcome(node) != outcome && goesOn(node)) {
      node = lows[node];
    }
    return outcome(node) == outcome ? highs[node] : lows[node];
  }

  /** For each node the mean of a quantity below it, by the chance of each level. */
  double[] means(double[] chance, LongToDoubleFunction quantity) {
    double[] means = new double[levels.length];
    for (int node = 0; node < means.length; node++) {
      means[node] =
          isTerminal(node)
              ? quantity.applyAsDouble(values[node])
              : (1 - chance[levels[node]]) * means[lows[node]]
                  + chance[levels[node]] * means[highs[node]];
    }
    return means;
  }

  /** For each node the probability that a world leads to it, by the chance of each level. */
  double[] reached(double[] chance) {
    double[] reached = new double[levels.length];
    reached[root()] = 1;
    for (int node = root(); node >= values.length; node--) {
      reached[lows[node]] += (1 - chance[levels[node]]) * reached[node];
      reached[highs[node]] += chance[levels[node]] * reached[node];
    }
    return reached;
  }
}
