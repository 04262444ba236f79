package dyad.edits;

import dyad.findings.Scales;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A row of the scales that is not the same in two of them.
 *
 * @param table the name of its table
 * @param row its name
 * @param before its number before; empty where it is new
 * @param after its number after; empty where it is gone
 */
public record ScaleEdit(String table, String row, Optional<Double> before, Optional<Double> after) {

  /** All edits from some scales to others, by table and row. */
  public static List<ScaleEdit> between(Scales before, Scales after) {
    SortedMap<String, SortedMap<String, Double>> was = before.rows();
    List<ScaleEdit> edits = new ArrayList<>();
    after
        .rows()
        .forEach(
            (table, rows) ->
                edits.addAll(between(table, was.getOrDefault(table, new TreeMap<>()), rows)));
    return edits;
  }

  private static List<ScaleEdit> between(
      String table, Map<String, Double> before, Map<String, Double> after) {
    SortedSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .map(
            row ->
                new ScaleEdit(
                    table,
                    row,
                    Optional.ofNullable(before.get(row)),
                    Optional.ofNullable(after.get(row))))
        .filter(e -> !e.before.equals(e.after))
        .toList();
  }
}
