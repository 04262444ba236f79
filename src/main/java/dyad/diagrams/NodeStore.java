package dyad.diagrams;

import dyad.problems.StopSignal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * Reduced, ordered decision diagrams with whole numbers as terminals, sharing their nodes.
 *
 * <p>Equal functions are one node (the unique table), and every node comes behind its children. A
 * terminal keeps its number in the two words that hold the children of any other node. Nodes are
 * never taken back: whoever needs the room begins a new store.
 */
public final class NodeStore {

  /** The terminals 0 and 1, and the one for a value that there is not. */
  public static final int FALSE = 0;

  public static final int TRUE = 1;
  public static final int NOTHING = 2;

  /** The value of {@link #NOTHING}. */
  public static final long NONE = Long.MIN_VALUE;

  /** The level of terminals, below all variables. */
  static final int TERMINAL = Integer.MAX_VALUE;

  /** How deep a recursion goes: well within the smallest stack that Java gives a thread. */
  public static final int DEEPEST = 2_500;

  private static final int FIRST_SIZE = 1 << 8;

  /** Whether it is still wanted is asked once in so many nodes. */
  private static final int NODES_BETWEEN_LOOKS = 1 << 12;

  /** How many words a node takes: what is read of it together lies together. */
  private static final int NODE = 4;

  private static final int LOW = 1;
  private static final int HIGH = 2;
  private static final int NEXT = 3;

  private final int budget;
  private final Map<Operation, Integer> operations = new HashMap<>();
  private final KeptResults results = new KeptResults(FIRST_SIZE);
  private final Postorder postorder = new Postorder(this);

  /** Each node: its level, its children, and 1 more than the next node of its chain, or 0. */
  private int[] nodes = new int[NODE * FIRST_SIZE];

  private int size;
  private int depth;

  /** The unique table: 1 more than the first node of each chain, or 0. */
  private int[] chains = new int[FIRST_SIZE];

  /** An empty store but for the three terminals that have names. */
  public NodeStore(int budget) {
    this.budget = budget;
    for (long value : new long[] {0, 1, NONE}) {
      add(TERMINAL, (int) value, (int) (value >>> Integer.SIZE));
    }
  }

  int size() {
    return size;
  }

  int level(int node) {
    return nodes[NODE * node];
  }

  int low(int node) {
    return nodes[NODE * node + LOW];
  }

  int high(int node) {
    return nodes[NODE * node + HIGH];
  }

  boolean isTerminal(int node) {
    return level(node) == TERMINAL;
  }

  /** The number of a terminal. */
  long value(int terminal) {
    return (long) high(terminal) << Integer.SIZE | low(terminal) & 0xFFFF_FFFFL;
  }

  /** The terminal for a number. */
  public int terminal(long value) throws NodeBudgetException {
    return intern(TERMINAL, (int) value, (int) (value >>> Integer.SIZE));
  }

  /** The diagram that is {@code high} where a variable holds, else {@code low}. */
  public int node(int level, int low, int high) throws NodeBudgetException {
    return low == high ? low : intern(level, low, high);
  }

  /** An operation on two diagrams, point by point. */
  public int apply(Operation operation, int f, int g) throws NodeBudgetException {
    Integer known = operations.putIfAbsent(operation, operations.size());
    depth = 0;
    return apply(operation, ~(known == null ? operations.size() - 1 : known), f, g);
  }

  private int apply(Operation operation, int key, int f, int g) throws NodeBudgetException {
    int known = operation.known(f, g);
    if (known != Operation.UNKNOWN) {
      return known;
    }
    if (isTerminal(f) && isTerminal(g)) {
      return operation.of(this, value(f), value(g));
    }
    if (operation.commutes() && f > g) {
      return apply(operation, key, g, f);
    }
    int kept = results.kept(f, g, key);
    if (kept >= 0) {
      return kept;
    }
    descend();
    int level = Math.min(level(f), level(g));
    int low = apply(operation, key, low(f, level), low(g, level));
    int high = apply(operation, key, high(f, level), high(g, level));
    depth--;
    return results.keep(f, g, key, node(level, low, high));
  }

  /** The one diagram where a condition holds, else the other. */
  public int ite(int condition, int then, int otherwise) throws NodeBudgetException {
    depth = 0;
    return choose(condition, then, otherwise);
  }

  private int choose(int f, int g, int h) throws NodeBudgetException {
    if (f == TRUE || g == h) {
      return g;
    }
    if (f == FALSE) {
      return h;
    }
    if (g == TRUE && h == FALSE) {
      return f;
    }
    int kept = results.kept(f, g, h);
    if (kept >= 0) {
      return kept;
    }
    descend();
    int level = Math.min(level(f), Math.min(level(g), level(h)));
    int low = choose(low(f, level), low(g, level), low(h, level));
    int high = choose(high(f, level), high(g, level), high(h, level));
    depth--;
    return results.keep(f, g, h, node(level, low, high));
  }

  /** A diagram with other values. */
  public int map(int f, LongUnaryOperator values) throws NodeBudgetException {
    return apply((nodes, value, ignored) -> nodes.terminal(values.applyAsLong(value)), f, FALSE);
  }

  /** A diagram with others in the place of its terminals; all their variables lie below its own. */
  public int substitute(int f, Map<Long, Integer> terminals) throws NodeBudgetException {
    return apply((nodes, value, ignored) -> Objects.requireNonNull(terminals.get(value)), f, FALSE);
  }

  /** The numbers that a diagram has, least first. */
  public LongStream values(int f) {
    return Arrays.stream(postorder.of(f)).filter(this::isTerminal).mapToLong(this::value).sorted();
  }

  /** The order of nodes in which each comes behind those that it rests on. */
  Postorder postorder() {
    return postorder;
  }

  private int low(int node, int level) {
    return level(node) == level ? low(node) : node;
  }

  private int high(int node, int level) {
    return level(node) == level ? high(node) : node;
  }

  private void descend() throws NodeBudgetException {
    if (++depth > DEEPEST) {
      throw NodeBudgetException.depth(DEEPEST);
    }
  }

  private int intern(int level, int low, int high) throws NodeBudgetException {
    int known = chains[chain(level, low, high)] - 1;
    while (known >= 0 && !(low(known) == low && high(known) == high && level(known) == level)) {
      known = nodes[NODE * known + NEXT] - 1;
    }
    if (known >= 0) {
      return known;
    }
    if (size % NODES_BETWEEN_LOOKS == 0) {
      StopSignal.look();
    }
    if (size >= budget) {
      throw NodeBudgetException.nodes(budget);
    }
    return add(level, low, high);
  }

  private int add(int level, int low, int high) {
    if (NODE * size == nodes.length) {
      grow();
    }
    nodes[NODE * size] = level;
    nodes[NODE * size + LOW] = low;
    nodes[NODE * size + HIGH] = high;
    link(size);
    return size++;
  }

  /** Puts a node at the head of its chain. */
  private void link(int node) {
    int chain = chain(level(node), low(node), high(node));
    nodes[NODE * node + NEXT] = chains[chain];
    chains[chain] = node + 1;
  }

  private int chain(int level, int low, int high) {
    return KeptResults.hash(level, low, high) & chains.length - 1;
  }

  /** The table of results grows as well, and keeps what it has. */
  private void grow() {
    nodes = Arrays.copyOf(nodes, 2 * nodes.length);
    chains = new int[2 * chains.length];
    for (int node = 0; node < size; node++) {
      link(node);
    }
    results.grow();
  }
}
