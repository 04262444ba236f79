package dyad.derivation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The grounds of one principle that weigh the same on one side.
 *
 * @param weight what they weigh, in thousandths of a natural log-odds
 * @param nodes the applications, by number
 * @param first whether it is the strongest of its principle; the weaker ones follow it
 */
record Level(int weight, int[] nodes, boolean first) {

  /** All levels of one side, those of one principle together, the strongest first. */
  static List<Level> of(
      Weighing weighing, List<Application> side, ToIntFunction<Application> node) {
    Map<String, Map<Integer, List<Application>>> grounds = new LinkedHashMap<>();
    for (Application application : side) {
      grounds
          .computeIfAbsent(application.principle(), p -> new LinkedHashMap<>())
          .computeIfAbsent(weighing.scales().weight(application.strength()), w -> new ArrayList<>())
          .add(application);
    }
    List<Level> levels = new ArrayList<>();
    for (Map<Integer, List<Application>> principle : grounds.values()) {
      boolean first = true;
      for (Map.Entry<Integer, List<Application>> same : principle.entrySet()) {
        int[] nodes = same.getValue().stream().mapToInt(node).toArray();
        levels.add(new Level(same.getKey(), nodes, first));
        first = false;
      }
    }
    return levels;
  }

  /** The same, counted against. */
  Level negated() {
    return new Level(-weight, nodes, first);
  }

  /** Adds up what holds in each of 64 worlds: each principle counts by its strongest level. */
  static void sum(List<Level> levels, long[] values, int[] sums) {
    Arrays.fill(sums, 0);
    long open = -1L;
    for (Level level : levels) {
      open = level.first() ? -1L : open;
      long holds = level.holds(values);
      for (long left = holds & open; left != 0; left &= left - 1) {
        sums[Long.numberOfTrailingZeros(left)] += level.weight();
      }
      open &= ~holds;
    }
  }

  /** The worlds in which one of them holds. */
  long holds(long[] values) {
    long holds = 0;
    for (int node : nodes) {
      holds |= values[node];
    }
    return holds;
  }
}
