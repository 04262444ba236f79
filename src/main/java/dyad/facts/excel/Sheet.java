package dyad.facts.excel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sheet to type in.
 *
 * @param name its name
 * @param meaning what its rows are
 * @param columns its columns
 * @param rows its rows: for each column a text or a number, the empty text for an empty cell
 * @param menus the lists that the second cells of some rows offer, by the number of the row
 */
public record Sheet(
    String name,
    String meaning,
    List<Column> columns,
    List<List<Object>> rows,
    Map<Integer, String> menus) {

  /** Nothing can be changed. */
  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    menus = new TreeMap<>(menus);
  }

  /** A sheet whose columns tell what their cells offer. */
  public Sheet(String name, String meaning, List<Column> columns, List<List<Object>> rows) {
    this(name, meaning, columns, rows, Map.of());
  }
}
