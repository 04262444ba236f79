package dyad.findings;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A named list of choices, as rules match it: {@code Choices(name == "joint acts", $joint : words)}
 * and then {@code form memberOf $joint}.
 *
 * @param name its name among the scales
 * @param words the choices
 */
public record Choices(String name, Set<String> words) {
  /** Words are sorted and cannot be changed. */
  public Choices {
    SortedSet<String> sorted = new TreeSet<>(words);
    words = Collections.unmodifiableSortedSet(sorted);
  }
}
