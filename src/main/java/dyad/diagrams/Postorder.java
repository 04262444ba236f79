package dyad.diagrams;

import java.util.Arrays;

/**
 * Puts nodes of a store in an order in which each comes behind its children. It remembers where
 * each stood, so that a walk over few nodes of a large store takes little.
 */
final class Postorder {

  private final NodeStore nodes;
  private int[] places = {};

  Postorder(NodeStore nodes) {
    this.nodes = nodes;
  }

  /** Some nodes with all that they rest on: each behind its children, the low one first. */
  int[] of(int... roots) {
    places = places.length < nodes.size() ? new int[2 * nodes.size()] : places;
    int[] order = new int[16];
    int count = 0;
    for (int root : roots) {
      int[] path = {root};
      for (int top = 0; top >= 0; ) {
        int node = path[top];
        int child = child(node, order, count);
        if (child != node) {
          path = ++top == path.length ? Arrays.copyOf(path, 2 * top) : path;
          path[top] = child;
          continue;
        }
        top--;
        if (!isAmong(node, order, count)) {
          order = count == order.length ? Arrays.copyOf(order, 2 * count) : order;
          places[node] = count;
          order[count++] = node;
        }
      }
    }
    return Arrays.copyOf(order, count);
  }

  /** Where a node stood in the last {@link #of}. */
  int place(int node) {
    return places[node];
  }

  /** A child that the order does not have yet, else the node itself. */
  private int child(int node, int[] order, int count) {
    if (nodes.isTerminal(node) || isAmong(node, order, count)) {
      return node;
    }
    int low = nodes.low(node);
    int high = nodes.high(node);
    return !isAmong(low, order, count) ? low : !isAmong(high, order, count) ? high : node;
  }

  /** What an earlier walk left in {@code places} points to another node or beyond the end. */
  private boolean isAmong(int node, int[] order, int count) {
    return places[node] < count && order[places[node]] == node;
  }
}
