package dyad.reports.excel.nodes;

import dyad.diagrams.NodeTable;
import dyad.diagrams.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The nodes of one variable: that of its first outcome, and those of the further ones below it.
 *
 * @param branches the nodes, each the low one of that before it
 */
record OutcomeChain(List<NodeTable.Branch> branches) {

  OutcomeChain {
    branches = List.copyOf(branches);
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("a variable has some node");
    }
  }

  /** From the first of them. */
  static OutcomeChain of(NodeTable nodes, int first) {
    int terminals = nodes.terminals().size();
    List<NodeTable.Branch> chain = new ArrayList<>();
    NodeTable.Branch branch = nodes.branches().get(first - terminals);
    chain.add(branch);
    while (branch.low() >= terminals) {
      NodeTable.Branch next = nodes.branches().get(branch.low() - terminals);
      if (!same(nodes.levels().get(branch.level()), nodes.levels().get(next.level()))) {
        break;
      }
      chain.add(next);
      branch = next;
    }
    return new OutcomeChain(chain);
  }

  private static boolean same(NodeTable.Level one, NodeTable.Level other) {
    return one.kind() == other.kind()
        && one.index() == other.index()
        && one.variable().equals(other.variable());
  }

  /** The outcomes. */
  List<NodeTable.Level> levels(NodeTable nodes) {
    return branches.stream().map(b -> nodes.levels().get(b.level())).toList();
  }

  /** Where all other outcomes lead. */
  int low() {
    return branches.get(branches.size() - 1).low();
  }

  /** The chains of a node and of those below it, by the first node of each; without terminals. */
  static SortedMap<Integer, OutcomeChain> below(NodeTable nodes, int root) {
    int terminals = nodes.terminals().size();
    SortedMap<Integer, OutcomeChain> chains = new TreeMap<>();
    NavigableSet<Integer> left = new TreeSet<>();
    left.add(root);
    while (!left.isEmpty() && left.last() >= terminals) {
      int node = left.pollLast();
      OutcomeChain chain = of(nodes, node);
      chains.put(node, chain);
      chain.branches.forEach(b -> left.add(b.high()));
      left.add(chain.low());
    }
    return chains;
  }

  /** The draws that a node and those below it ask for. */
  static SortedSet<Integer> draws(NodeTable nodes, int root) {
    return below(nodes, root).values().stream()
        .map(chain -> nodes.levels().get(chain.branches.get(0).level()))
        .filter(level -> level.kind() == Variable.Kind.DRAW)
        .map(NodeTable.Level::index)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
