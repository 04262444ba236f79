package dyad.diagrams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Diagrams as a table of nodes, for whoever evaluates them elsewhere.
 *
 * <p>A node is numbered from 0: the terminals first, then the branches, each behind the nodes that
 * it leads to. The same answers give the same table.
 *
 * @param levels the binary variables, in order
 * @param terminals the numbers, by node; {@link Diagram#NONE} stands for none
 * @param branches the other nodes, in order
 * @param roots the node of each diagram, by its name
 */
public record NodeTable(
    List<Level> levels, List<Long> terminals, List<Branch> branches, Map<String, Integer> roots) {

  /** Nothing can be changed. */
  public NodeTable {
    levels = List.copyOf(levels);
    terminals = List.copyOf(terminals);
    branches = List.copyOf(branches);
    roots = Collections.unmodifiableMap(new LinkedHashMap<>(roots));
  }

  /**
   * A binary variable.
   *
   * @param kind what sort of thing it belongs to
   * @param variable whose it is
   * @param outcome which outcome the variable has, where it holds and none of the same variable
   *     before it does
   * @param name what that outcome is
   * @param chance how probable it is that it holds
   */
  public record Level(
      Variable.Kind kind, String variable, int outcome, String name, double chance) {}

  /**
   * A node that leads to two others.
   *
   * @param level its binary variable, by its place among the levels
   * @param low the node to which it leads where the variable does not hold
   * @param high the node to which it leads where it does
   */
  public record Branch(int level, int low, int high) {}

  /**
   * Puts diagrams over the same variables into one table, in which they share nodes.
   *
   * @param diagrams the diagrams by name, at least one; roots keep this order
   */
  public static NodeTable of(Map<String, Diagram> diagrams, Chances chances) {
    NodeStore nodes = new NodeStore(Integer.MAX_VALUE);
    Map<String, Integer> roots = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Diagram> diagram : diagrams.entrySet()) {
        roots.put(diagram.getKey(), diagram.getValue().into(nodes, v -> v));
      }
    } catch (NodeBudgetException e) {
      throw new IllegalStateException("there is no budget", e);
    }
    Variables variables = diagrams.values().iterator().next().variables();
    return of(nodes, roots, variables, chances);
  }

  private static NodeTable of(
      NodeStore nodes, Map<String, Integer> roots, Variables variables, Chances chances) {
    int[] order = nodes.postorder(roots.values().stream().mapToInt(r -> r).toArray());
    long[] values =
        Arrays.stream(order).filter(nodes::isTerminal).mapToLong(nodes::value).sorted().toArray();
    int[] levels =
        Arrays.stream(order)
            .map(nodes::level)
            .filter(l -> l < NodeStore.TERMINAL)
            .sorted()
            .distinct()
            .toArray();
    int[] numbers = new int[order.length];
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      int node = order[i];
      if (nodes.isTerminal(node)) {
        numbers[i] = Arrays.binarySearch(values, nodes.value(node));
      } else {
        numbers[i] = values.length + branches.size();
        branches.add(
            new Branch(
                Arrays.binarySearch(levels, nodes.level(node)),
                numbers[nodes.place(nodes.low(node))],
                numbers[nodes.place(nodes.high(node))]));
      }
    }
    Map<String, Integer> ends = new LinkedHashMap<>();
    roots.forEach((name, root) -> ends.put(name, numbers[nodes.place(root)]));
    return new NodeTable(
        Arrays.stream(levels).mapToObj(l -> level(l, variables, chances)).toList(),
        LongStream.of(values).boxed().toList(),
        branches,
        ends);
  }

  private static Level level(int level, Variables variables, Chances chances) {
    Variable variable = variables.at(level);
    int outcome = level - variable.level() + 1;
    return new Level(
        variable.kind(),
        variable.name(),
        outcome,
        variable.outcomes().get(outcome - 1),
        chances.byLevel()[level]);
  }
}
