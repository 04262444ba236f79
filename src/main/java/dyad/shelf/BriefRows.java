package dyad.shelf;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

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

  /**
   * When it was shelved, how its files stood, and how far its entries reach.
   *
   * @param last the number of the last of them
   */
  List<Object> shelved(String stamp, LocalDate day, long last) {
    return List.of(
        brief, stamp, day.toString(), last, first(ShelfEntry::since), first(ShelfEntry::known));
  }

  private int first(ToIntFunction<ShelfEntry> day) {
    return entries.stream().mapToInt(day).min().orElse(ShelfEntry.OPEN);
  }
}
