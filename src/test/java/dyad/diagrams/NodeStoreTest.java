package dyad.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.diagrams.compiler.ThresholdDiagram;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** Operations on diagrams are operations on the functions that they stand for. */
final class NodeStoreTest {

  private static final int VARIABLES = 5;
  private static final int WORLDS = 1 << VARIABLES;

  private final Random random = new Random(11);

  @Test
  void equalFunctionsAreOneNodeInWhateverWayTheyCameAbout() throws Exception {
    for (int i = 0; i < 200; i++) {
      NodeStore nodes = new NodeStore(10_000);
      int f = truth(nodes);
      int g = truth(nodes);
      int neither = nodes.ite(nodes.apply(Operation.Basic.OR, f, g), NodeStore.FALSE, 1);
      int notF = nodes.ite(f, NodeStore.FALSE, NodeStore.TRUE);
      int notG = nodes.ite(g, NodeStore.FALSE, NodeStore.TRUE);
      assertThat(nodes.apply(Operation.Basic.AND, notG, notF)).isEqualTo(neither);
      check(nodes, neither, w -> value(nodes, f, w) == 0 && value(nodes, g, w) == 0 ? 1 : 0);
    }
  }

  @Test
  void operationsWorkPointByPoint() throws Exception {
    for (int i = 0; i < 200; i++) {
      NodeStore nodes = new NodeStore(10_000);
      int f = numbers(nodes);
      int g = numbers(nodes);
      int where = truth(nodes);
      check(
          nodes,
          nodes.apply(Operation.Basic.PLUS, f, g),
          w -> {
            long a = value(nodes, f, w);
            long b = value(nodes, g, w);
            return a == NodeStore.NONE ? b : b == NodeStore.NONE ? a : a + b;
          });
      check(
          nodes,
          nodes.apply(Operation.Basic.GREATEST, f, g),
          w -> Math.max(value(nodes, f, w), value(nodes, g, w)));
      check(
          nodes,
          nodes.apply(Operation.Basic.WHERE, where, f),
          w -> value(nodes, where, w) == 1 ? value(nodes, f, w) : NodeStore.NONE);
      check(
          nodes, nodes.ite(where, f, g), w -> value(nodes, value(nodes, where, w) == 1 ? f : g, w));
      check(nodes, nodes.map(f, v -> v / 3), w -> value(nodes, f, w) / 3);
    }
  }

  @Test
  void aGuardIsATruthValue() throws Exception {
    NodeStore nodes = new NodeStore(100);
    assertThatThrownBy(() -> nodes.apply(Operation.Basic.WHERE, nodes.terminal(7), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("WHERE of 7 and 1");
  }

  @Test
  void anyWholeNumberIsATerminal() throws Exception {
    NodeStore nodes = new NodeStore(100);
    for (long value :
        new long[] {0, 1, -1, 1L << 32, -(1L << 31), Long.MAX_VALUE, Long.MIN_VALUE}) {
      assertThat(nodes.value(nodes.terminal(value))).isEqualTo(value);
      assertThat(nodes.terminal(value)).isEqualTo(nodes.terminal(value));
    }
    assertThat(nodes.terminal(1)).isEqualTo(NodeStore.TRUE);
    assertThat(nodes.terminal(NodeStore.NONE)).isEqualTo(NodeStore.NOTHING);
  }

  @Test
  void aSumIsBoundedAsItsWeightsSay() throws Exception {
    for (int i = 0; i < 3_000; i++) {
      NodeStore nodes = new NodeStore(10_000);
      int[] conditions = new int[random.nextInt(6)];
      long[] weights = new long[conditions.length];
      for (int j = 0; j < conditions.length; j++) {
        conditions[j] = truth(nodes);
        weights[j] = random.nextInt(11) - 3L;
      }
      long atLeast = random.nextInt(5) == 0 ? Long.MIN_VALUE : random.nextInt(20) - 6;
      long atMost = random.nextInt(3) == 0 ? Long.MAX_VALUE : random.nextInt(20) - 6;
      check(
          nodes,
          ThresholdDiagram.of(nodes, conditions, weights, atLeast, atMost),
          w -> {
            long sum = 0;
            for (int j = 0; j < weights.length; j++) {
              sum += value(nodes, conditions[j], w) * weights[j];
            }
            return sum >= atLeast && sum <= atMost ? 1 : 0;
          });
    }
  }

  @Test
  void aSumOfManyDifferentAmountsIsBoundedWithFewNodes() throws Exception {
    NodeStore nodes = new NodeStore(20_000);
    int count = 200;
    int[] conditions = new int[count];
    long[] weights = new long[count];
    for (int i = 0; i < count; i++) {
      conditions[i] = nodes.node(i, NodeStore.FALSE, NodeStore.TRUE);
      weights[i] = 1_000L + i;
    }
    int most = ThresholdDiagram.of(nodes, conditions, weights, 1_000 * 5, Long.MAX_VALUE);
    assertThat(nodes.postorder().of(most)).hasSizeLessThan(2_000);
  }

  @Test
  void aStoreGrowsToItsBudgetAndNoFurther() throws Exception {
    int budget = 5_000;
    NodeStore nodes = new NodeStore(budget);
    for (int i = 3; i < budget; i++) {
      nodes.terminal(i);
    }
    assertThat(nodes.size()).isEqualTo(budget);
    assertThat(nodes.terminal(17)).isEqualTo(17);
    assertThatThrownBy(() -> nodes.terminal(-17))
        .isInstanceOf(NodeBudgetException.class)
        .hasMessage("the diagram takes more than 5000 nodes");
  }

  @Test
  void aRecursionEndsBeforeTheStackDoes() throws Exception {
    int depth = NodeStore.DEEPEST + 10;
    NodeStore nodes = new NodeStore(1_000_000);
    int f = NodeStore.TRUE;
    int g = nodes.terminal(5);
    for (int level = depth; level >= 0; level--) {
      f = nodes.node(level, NodeStore.FALSE, f);
      g = nodes.node(level, g, nodes.terminal(level));
    }
    int deepF = f;
    int deepG = g;
    String message = "the diagram is more than 2500 variables deep";
    assertThatThrownBy(() -> nodes.apply(Operation.Basic.WHERE, deepF, deepG))
        .isInstanceOf(NodeBudgetException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> nodes.ite(deepF, deepG, NodeStore.NOTHING)).hasMessage(message);
    int[] many = new int[depth];
    assertThatThrownBy(() -> ThresholdDiagram.of(nodes, many, new long[depth], 1, 2))
        .hasMessage(message);
    // Walks that need no recursion still go.
    assertThat(nodes.postorder().of(deepG)).hasSizeGreaterThan(depth);
    assertThat(nodes.apply(Operation.Basic.AND, NodeStore.TRUE, deepF)).isEqualTo(deepF);
  }

  private int truth(NodeStore nodes) throws NodeBudgetException {
    return random(nodes, 0, new long[] {0, 1});
  }

  private int numbers(NodeStore nodes) throws NodeBudgetException {
    return random(nodes, 0, new long[] {NodeStore.NONE, -4, 0, 1, 7, 9, 1L << 40});
  }

  private int random(NodeStore nodes, int level, long[] values) throws NodeBudgetException {
    if (level == VARIABLES || random.nextInt(6) == 0) {
      return nodes.terminal(values[random.nextInt(values.length)]);
    }
    int low = random(nodes, level + 1, values);
    return nodes.node(level, low, random(nodes, level + 1, values));
  }

  private static long value(NodeStore nodes, int f, int world) {
    int node = f;
    while (!nodes.isTerminal(node)) {
      node = (world >> nodes.level(node) & 1) == 1 ? nodes.high(node) : nodes.low(node);
    }
    return nodes.value(node);
  }

  private static void check(NodeStore nodes, int f, IntToLongFunction expected) {
    long[] actual = new long[WORLDS];
    Arrays.setAll(actual, w -> value(nodes, f, w));
    long[] all = new long[WORLDS];
    Arrays.setAll(all, expected);
    assertThat(actual).isEqualTo(all);
  }
}
