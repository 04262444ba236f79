package dyad.findings;

import dyad.facts.kinds.Meaning;
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
@Meaning("a named list of choices")
public record Choices(
    @Meaning("its name among the scales") String name, @Meaning("the choices") Set<String> words) {
  /** Words are sorted and cannot be changed. */
  public Choices {
    SortedSet<String> sorted = new TreeSet<>(words);
    words = Collections.unmodifiableSortedSet(sorted);
  }
}
