package dyad.diagrams;

import static dyad.diagrams.Operation.Basic.OR;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/** Sums variables out of diagrams: what is left is a mean over their outcomes. */
final class Summation {

  /** Means are kept in units of 10⁻¹², so that equal ones are one terminal. */
  static final double UNIT = 1e12;

  /** While summing, three digits more. */
  private static final double FINE = 1e3;

  private final NodeStore nodes;
  private final Answer.Terminals<?> terminals;
  private final double[] chance;
  private final Diagram diagram;

  Summation(Answer<?> answer, Chances chances) throws NodeBudgetException {
    nodes = new NodeStore(answer.budget());
    terminals = answer.terminals();
    diagram = answer.diagram();
    chance = chances.byLevel();
  }

  /** Keeps no variable of some kinds. */
  Diagram without(Set<Variable.Kind> kinds) throws NodeBudgetException {
    int[] made = new int[diagram.nodes()];
    for (int node = 0; node < made.length; node++) {
      if (diagram.isTerminal(node)) {
        made[node] = terminal(node);
      } else if (kinds.contains(variable(node).kind())) {
        made[node] = mean(node, made[diagram.low(node)], made[diagram.high(node)]);
      } else {
        made[node] =
            nodes.node(diagram.level(node), made[diagram.low(node)], made[diagram.high(node)]);
      }
    }
    return rounded(made[diagram.root()], diagram.variables());
  }

  /**
   * Puts players in the place of facts: a draw is as probable as it is taken to be as long as one
   * of its players stands, and else outcome 0; one without players is just as probable as that.
   */
  Diagram over(Function<Variable, SortedSet<String>> players) throws NodeBudgetException {
    Variables standing = new Variables(new Evidence(List.of(), List.of()));
    int[] stands = new int[diagram.variables().levels()];
    for (Variable draw : diagram.support()) {
      stands[draw.level()] = any(players.apply(draw), standing);
    }
    boolean[] needed = needed(stands);
    int[] made = new int[diagram.nodes()];
    int[] taken = new int[diagram.nodes()];
    int[] fallen = new int[diagram.nodes()];
    for (int node = 0; node < made.length; node++) {
      if (diagram.isTerminal(node)) {
        made[node] = terminal(node);
      } else if (needed[node]) {
        int low = diagram.low(node);
        taken[node] =
            mean(node, diagram.goesOn(node) ? taken[low] : made[low], made[diagram.high(node)]);
        fallen[node] = diagram.goesOn(node) ? fallen[low] : made[low];
        made[node] = nodes.ite(stands[variable(node).level()], taken[node], fallen[node]);
      }
    }
    return rounded(made[diagram.root()], standing);
  }

  /** Where one of some players stands; everywhere, if there are none. */
  private int any(SortedSet<String> names, Variables standing) throws NodeBudgetException {
    int any = names.isEmpty() ? NodeStore.TRUE : NodeStore.FALSE;
    for (String name : names) {
      int level = standing.player(name).level();
      any = nodes.apply(OR, any, nodes.node(level, NodeStore.FALSE, NodeStore.TRUE));
    }
    return any;
  }

  /** The nodes that a world with players can lead to. */
  private boolean[] needed(int[] stands) {
    boolean[] needed = new boolean[diagram.nodes()];
    needed[diagram.root()] = true;
    for (int node = diagram.root(); !diagram.isTerminal(node); node--) {
      double probability = chance[diagram.level(node)];
      boolean falls = stands[variable(node).level()] != NodeStore.TRUE;
      needed[diagram.low(node)] |= needed[node] && (falls || probability < 1);
      needed[diagram.high(node)] |= needed[node] && probability > 0;
    }
    return needed;
  }

  private Variable variable(int node) {
    return diagram.variables().at(diagram.level(node));
  }

  /** A terminal of the diagram as the quantity that it stands for. */
  private int terminal(int node) throws NodeBudgetException {
    long value = diagram.value(node);
    return nodes.terminal(
        value == Diagram.NONE
            ? Diagram.NONE
            : Math.round(terminals.quantity().applyAsDouble(value) * UNIT * FINE));
  }

  /** The mean over the two ways from a node. */
  private int mean(int node, int low, int high) throws NodeBudgetException {
    double probability = chance[diagram.level(node)];
    return probability <= 0
        ? low
        : probability >= 1
            ? high
            : nodes.apply(
                new Mean(probability, Math.round(terminals.base() * UNIT * FINE)), low, high);
  }

  private Diagram rounded(int root, Variables variables) throws NodeBudgetException {
    int all = nodes.map(root, v -> v == Diagram.NONE ? v : Math.round(v / FINE));
    return Diagram.of(nodes, all, variables);
  }

  /** The mean of two numbers; nothing stands for the base, unless there is nothing at all. */
  private record Mean(double probability, long base) implements Operation {

    @Override
    public int of(NodeStore nodes, long f, long g) throws NodeBudgetException {
      return nodes.terminal(Math.round((1 - probability) * number(f) + probability * number(g)));
    }

    @Override
    public int known(int f, int g) {
      return f == g ? f : UNKNOWN;
    }

    private double number(long value) {
      return value == Diagram.NONE ? base : value;
    }
  }
}
