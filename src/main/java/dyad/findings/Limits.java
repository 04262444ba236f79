package dyad.findings;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much is done for an answer.
 *
 * @param nodes how many nodes it may take when it is worked out exactly; one that takes more is
 *     sampled
 * @param worlds how many worlds are drawn for one that is sampled
 */
public record Limits(int nodes, int worlds) {

  /** What holds where the scales say nothing of it. */
  public static final Limits USUAL = new Limits(1_000_000, 65_536);

  static final String NODES = "nodes";
  static final String WORLDS = "worlds";

  /** The names of its rows. */
  static final List<String> NAMES = List.of(NODES, WORLDS);

  private static final double LARGEST = 5_000_000;
  private static final double FEWEST = 64;

  /** Those that a table holds; the usual ones where it says nothing. */
  static Limits in(ScaleTable table) {
    if (table.isEmpty()) {
      return USUAL;
    }
    DemandedNumbers numbers = table.numbers();
    Limits limits =
        new Limits(
            (int) numbers.need(NODES, 1, LARGEST), (int) numbers.need(WORLDS, FEWEST, LARGEST));
    numbers.only(NAMES);
    return limits;
  }

  /** The rows of its table, by their names. */
  SortedMap<String, Double> rows() {
    return new TreeMap<>(Map.of(NODES, (double) nodes, WORLDS, (double) worlds));
  }
}
