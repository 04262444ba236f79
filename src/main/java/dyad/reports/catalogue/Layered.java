package dyad.reports.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Sets out nodes in columns, each where its neighbours are near, so that few lines cross.
 *
 * <p>Columns are given; within a column nodes are sorted by the mean place of their neighbours, to
 * and fro a few times (Sugiyama's way of layered drawing).
 */
public final class Layered {

  /** The sort of a node that is none: a line passes there. */
  public static final String PASS = "pass";

  private static final int SWEEPS = 12;

  private final List<List<Node>> columns;
  private final List<Line> lines;
  private final Map<String, Double> heights = new HashMap<>();

  /**
   * A node.
   *
   * @param id its name among the nodes
   * @param words what it shows
   * @param sort what sort of node, for its look
   * @param link where it leads; empty for nowhere
   */
  public record Node(String id, String words, String sort, String link) {}

  /**
   * A line from a node to one in a later column.
   *
   * @param from the id of the one
   * @param to the id of the other
   */
  public record Line(String from, String to) {}

  private Layered(List<List<Node>> columns, List<Line> lines) {
    this.columns = columns.stream().<List<Node>>map(ArrayList::new).toList();
    this.lines = lines;
  }

  /** Sorts the nodes of each column. */
  public static Layered of(List<List<Node>> columns, List<Line> lines) {
    Layered layered = new Layered(columns, lines);
    layered.columns.forEach(layered::place);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean forth = sweep % 2 == 0;
      for (int i = 0; i < columns.size(); i++) {
        layered.sort(layered.columns.get(forth ? i : columns.size() - 1 - i));
      }
    }
    return layered;
  }

  /** The columns, each from top to bottom. */
  public List<List<Node>> columns() {
    return columns.stream().<List<Node>>map(List::copyOf).toList();
  }

  /** The lines. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** How many nodes the longest column has. */
  public int rows() {
    return columns.stream().mapToInt(List::size).max().orElse(0);
  }

  /** The place of a node: its column, and its height from 0 in rows of the longest column. */
  public Optional<double[]> place(String id) {
    for (int column = 0; column < columns.size(); column++) {
      List<Node> nodes = columns.get(column);
      for (int row = 0; row < nodes.size(); row++) {
        if (nodes.get(row).id().equals(id)) {
          return Optional.of(new double[] {column, height(row, nodes.size())});
        }
      }
    }
    return Optional.empty();
  }

  /** A short column is spread over the height of the longest. */
  private double height(int row, int size) {
    return (row + 0.5) * rows() / size - 0.5;
  }

  private void sort(List<Node> column) {
    Map<String, Double> means = new HashMap<>();
    column.forEach(n -> means.put(n.id(), mean(n.id()).orElse(heights.getOrDefault(n.id(), 0.0))));
    column.sort(
        Comparator.comparing((Node n) -> means.getOrDefault(n.id(), 0.0)).thenComparing(Node::id));
    place(column);
  }

  private void place(List<Node> column) {
    IntStream.range(0, column.size())
        .forEach(row -> heights.put(column.get(row).id(), height(row, column.size())));
  }

  private OptionalDouble mean(String id) {
    return lines.stream()
        .filter(l -> l.from().equals(id) || l.to().equals(id))
        .mapToDouble(l -> heights.getOrDefault(l.from().equals(id) ? l.to() : l.from(), 0.0))
        .average();
  }
}
