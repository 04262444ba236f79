package dyad.facts.records;

import dyad.facts.records.SourceNode.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads lists.
 *
 * @param entry reads their entries
 */
record ListReader<T>(Reader<T> entry) implements Reader<List<T>> {

  /** How messages call an entry of a list. */
  static final String ENTRY = "an entry of ";

  @Override
  public Optional<List<T>> read(SourceNode value, String name, Reading reading) {
    return value instanceof Items items
        ? reading.list(() -> entries(items, name, reading))
        : reading.wrongType(value, name, "a list, in [ and ]");
  }

  private Optional<List<T>> entries(Items items, String name, Reading reading) {
    List<T> entries = new ArrayList<>();
    String called = ENTRY + name;
    for (SourceNode value : items.values()) {
      reading.nextEntry();
      entry.read(value, called, reading).ifPresent(entries::add);
    }
    return entries.size() == reading.entry() ? Optional.of(List.copyOf(entries)) : Optional.empty();
  }
}
