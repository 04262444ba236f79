package dyad.shelf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a brief puts on a shelf.
 *
 * @param brief where it is
 * @param tables the rows of each table
 * @param entries what can be found
 */
record BriefRows(String brief, Map<String, List<List<Object>>> tables, List<ShelfEntry> entries) {

  /** Nothing can be changed. */
  BriefRows {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    entries = List.copyOf(entries);
  }
}
