package dyad.diagrams;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Sums variables out of diagrams: what is left is a mean over their outcomes. */
public final class Summation {

  /** Means are kept in units of 10⁻¹², so that equal ones are one terminal. */
  public static final double UNIT = 1e12;

  /** While summing, three digits more. */
  private static final double FINE = 1e3;

  private final NodeStore nodes;
  private final Answer.Terminals<?> terminals;
  private final double[] chance;
  private final Diagram diagram;

  Summation(Answer<?> answer, Chances chances) {
    nodes = new NodeStore(answer.budget());
    terminals = answer.terminals();
    diagram = answer.diagram();
    chance = chances.byLevel(diagram.variables());
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
   * Puts controls in the place of facts: by them each draw is as probable as one of some cases has
   * it. What else varies is summed out, and nothing is left only where nothing can speak.
   *
   * @param cases for each draw its cases: the first of which the condition holds counts, and that
   *     of the last always does
   * @param controls the variables of the conditions
   */
  Diagram over(Function<Variable, List<Case>> cases, Variables controls)
      throws NodeBudgetException {
    return rounded(over(cases, Case::expected), controls);
  }

  /**
   * The same, where nothing is left as well where nothing can speak in the world of facts that the
   * cases take for told.
   */
  Diagram asTold(Function<Variable, List<Case>> cases, Variables controls)
      throws NodeBudgetException {
    int told = over(cases, Case::told);
    long base = Math.round(terminals.base() * UNIT * FINE);
    Operation assessed =
        (n, mean, one) ->
            n.terminal(one == Diagram.NONE ? one : mean == Diagram.NONE ? base : mean);
    return rounded(nodes.apply(assessed, over(cases, Case::expected), told), controls);
  }

  private int over(Function<Variable, List<Case>> draws, Function<Case, double[]> chances)
      throws NodeBudgetException {
    Map<Variable, List<Case>> others = new HashMap<>();
    Function<Variable, List<Case>> cases =
        v ->
            v.kind() == Variable.Kind.DRAW
                ? draws.apply(v)
                : others.computeIfAbsent(v, this::always);
    List<Case> none = List.of();
    int[][] made = new int[diagram.nodes()][];
    boolean[] needed = needed(cases, chances);
    for (int node = 0; node < made.length; node++) {
      if (diagram.isTerminal(node)) {
        made[node] = new int[] {terminal(node)};
      } else if (needed[node]) {
        List<Case> all = cases.apply(variable(node));
        made[node] = new int[all.size()];
        for (int i = 0; i < made[node].length; i++) {
          made[node][i] = mean(node, chances.apply(all.get(i)), i, made, cases);
        }
      }
    }
    int root = diagram.root();
    return chosen(made[root], diagram.isTerminal(root) ? none : cases.apply(variable(root)));
  }

  /** The only case of what no fact decides: what may be so may be so in the world as told. */
  private List<Case> always(Variable variable) {
    double[] expected =
        Arrays.copyOfRange(chance, variable.level(), variable.level() + variable.size());
    return List.of(new Case(NodeStore.TRUE, expected, expected));
  }

  /** The mean over the two ways from a node in one case of its variable. */
  private int mean(
      int node, double[] chance, int place, int[][] made, Function<Variable, List<Case>> cases)
      throws NodeBudgetException {
    double probability = chance[diagram.outcome(node) - 1];
    int low = 0;
    if (probability < 1) {
      low =
          diagram.goesOn(node)
              ? made[diagram.low(node)][place]
              : chosen(diagram.low(node), made, cases);
    }
    int high = probability > 0 ? chosen(diagram.high(node), made, cases) : 0;
    return mean(probability, low, high);
  }

  private int chosen(int node, int[][] made, Function<Variable, List<Case>> cases)
      throws NodeBudgetException {
    return diagram.isTerminal(node)
        ? made[node][0]
        : chosen(made[node], cases.apply(variable(node)));
  }

  /** What the controls choose. */
  private int chosen(int[] made, List<Case> cases) throws NodeBudgetException {
    int chosen = made[made.length - 1];
    for (int i = made.length - 2; i >= 0; i--) {
      chosen = nodes.ite(cases.get(i).where(), made[i], chosen);
    }
    return chosen;
  }

  /** The nodes to which a world can lead, whatever the controls say. */
  private boolean[] needed(Function<Variable, List<Case>> cases, Function<Case, double[]> chances) {
    boolean[] needed = new boolean[diagram.nodes()];
    needed[diagram.root()] = true;
    for (int node = diagram.root(); !diagram.isTerminal(node); node--) {
      if (needed[node]) {
        for (Case one : cases.apply(variable(node))) {
          double probability = chances.apply(one)[diagram.outcome(node) - 1];
          needed[diagram.low(node)] |= probability < 1;
          needed[diagram.high(node)] |= probability > 0;
        }
      }
    }
    return needed;
  }

  /** The store in which the conditions of cases are made. */
  NodeStore nodes() {
    return nodes;
  }

  private Variable variable(int node) {
    return diagram.variables().at(diagram.level(node));
  }

  /**
   * One case of a draw.
   *
   * @param where where it counts, by the controls
   * @param expected for each binary variable of the draw how probable it is that it holds, where
   *     none before it does
   * @param told the same in the world of facts as told
   */
  record Case(int where, double[] expected, double[] told) {}

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
    return mean(chance[diagram.level(node)], low, high);
  }

  private int mean(double probability, int low, int high) throws NodeBudgetException {
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
