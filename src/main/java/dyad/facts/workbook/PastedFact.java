package dyad.facts.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fact in a row that was copied from a spreadsheet.
 *
 * @param id its name
 * @param line the line in which it stands
 * @param told what its cells say, by the paths of their fields; nothing where a cell is empty, and
 *     no path where the row ends before it
 */
public record PastedFact(String id, int line, Map<List<String>, Optional<Object>> told) {

  /** The fields of a fact that says this, and for the rest what it said before. */
  public Map<String, Object> over(Map<String, Object> before) {
    Map<String, Object> fields = new LinkedHashMap<>(before);
    told.forEach((path, value) -> put(path, value, fields));
    return fields;
  }

  private static void put(List<String> path, Optional<Object> value, Map<String, Object> into) {
    String name = path.get(0);
    if (path.size() == 1) {
      value.ifPresentOrElse(v -> into.put(name, v), () -> into.remove(name));
      return;
    }
    Map<String, Object> inner = new LinkedHashMap<>();
    if (into.get(name) instanceof Map<?, ?> known) {
      known.forEach((key, v) -> inner.put(String.valueOf(key), v));
    }
    put(path.subList(1, path.size()), value, inner);
    if (inner.isEmpty() && value.isEmpty()) {
      into.remove(name);
    } else {
      into.put(name, inner);
    }
  }
}
