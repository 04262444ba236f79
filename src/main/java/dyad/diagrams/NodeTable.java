package dyad.diagrams;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Diagrams as a table of nodes, for whoever evaluates them elsewhere.
 *
 * <p>A node is numbered from 0: the terminals first, then the branches, each behind the nodes that
 * it leads to. The same answers give the same table.
 *
 * @param levels the binary variables, as they are met
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
   * @param index its variable's place: of a draw among the draws of the evidence
   * @param variable whose it is
   * @param outcome which outcome the variable has, where it holds and none of the same variable
   *     before it does
   * @param name what that outcome is
   * @param chance how probable it is that it holds
   */
  public record Level(
      Variable.Kind kind, int index, String variable, int outcome, String name, double chance) {}

  /**
   * A node that leads to two others.
   *
   * @param level its binary variable, by its place among the levels
   * @param low the node to which it leads where the variable does not hold
   * @param high the node to which it leads where it does
   */
  public record Branch(int level, int low, int high) {}

  /**
   * Puts diagrams into one table, in which they share what they have in common.
   *
   * @param diagrams the diagrams by name; roots keep this order
   */
  public static NodeTable of(Map<String, Diagram> diagrams, Chances chances) {
    long[] values =
        diagrams.values().stream()
            .flatMapToLong(
                d -> IntStream.range(0, d.nodes()).filter(d::isTerminal).mapToLong(d::value))
            .sorted()
            .distinct()
            .toArray();
    Map<Level, Integer> levels = new LinkedHashMap<>();
    Map<Branch, Integer> branches = new LinkedHashMap<>();
    Map<String, Integer> roots = new LinkedHashMap<>();
    diagrams.forEach(
        (name, diagram) -> {
          int[] places = places(diagram, chances, levels);
          int[] numbers = new int[diagram.nodes()];
          for (int node = 0; node < numbers.length; node++) {
            if (diagram.isTerminal(node)) {
              numbers[node] = Arrays.binarySearch(values, diagram.value(node));
            } else {
              Branch branch =
                  new Branch(
                      places[diagram.level(node)],
                      numbers[diagram.low(node)],
                      numbers[diagram.high(node)]);
              branches.putIfAbsent(branch, values.length + branches.size());
              numbers[node] = Objects.requireNonNull(branches.get(branch));
            }
          }
          roots.put(name, numbers[diagram.root()]);
        });
    return new NodeTable(
        List.copyOf(levels.keySet()),
        LongStream.of(values).boxed().toList(),
        List.copyOf(branches.keySet()),
        roots);
  }

  /** Where each level of a diagram stands among those of the table, which grow. */
  private static int[] places(Diagram diagram, Chances chances, Map<Level, Integer> levels) {
    double[] chance = chances.byLevel(diagram.variables());
    int[] places = new int[chance.length];
    for (Variable variable : diagram.support()) {
      for (int outcome = 1; outcome <= variable.size(); outcome++) {
        int at = variable.level() + outcome - 1;
        String name = variable.outcomes().get(outcome - 1);
        int index = variable.kind() == Variable.Kind.DRAW ? variable.index() : 0;
        Level level = new Level(variable.kind(), index, variable.name(), outcome, name, chance[at]);
        levels.putIfAbsent(level, levels.size());
        places[at] = Objects.requireNonNull(levels.get(level));
      }
    }
    return places;
  }
}
