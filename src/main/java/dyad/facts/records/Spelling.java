package dyad.facts.records;

import dyad.facts.Vocabulary;
import dyad.facts.records.RecordSchema.Slot;
import dyad.facts.records.SourceNode.Fields;
import dyad.problems.Nearest;
import dyad.problems.Quote;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Checks that an object has the fields that it should have, and no others. */
final class Spelling {

  private Spelling() {}

  /**
   * Notes each unknown field and each missing one; a missing one that was only misspelled is told
   * once.
   *
   * @param object the object
   * @param label how messages call it
   * @param slots its fields
   */
  static void check(
      Fields object, Supplier<String> label, Map<String, Slot> slots, Reading reading) {
    Set<String> given = object.named().keySet();
    boolean missing =
        slots.values().stream().anyMatch(s -> s.required() && !given.contains(s.field().name()));
    if (missing || !slots.keySet().containsAll(given)) {
      Set<String> meant = unknown(object, label.get(), slots, reading);
      meant.addAll(given);
      missing(object, label.get(), slots, meant, reading);
    }
  }

  /** Notes the unknown fields; the fields that were probably meant by them. */
  private static Set<String> unknown(
      Fields object, String label, Map<String, Slot> slots, Reading reading) {
    Set<String> open = new LinkedHashSet<>(slots.keySet());
    open.removeAll(object.named().keySet());
    Set<String> meant = new HashSet<>();
    object
        .named()
        .forEach(
            (name, field) -> {
              if (!slots.containsKey(name)) {
                Optional<String> near = Nearest.to(name, open);
                near.ifPresent(meant::add);
                String hint = near.isPresent() ? Nearest.hint(name, open) : could(open);
                String wrong = label + " has no field " + Quote.of(name);
                reading.note(field.place(), "unknown-field", wrong, hint);
              }
            });
    return meant;
  }

  private static String could(Set<String> open) {
    return open.isEmpty() ? "delete it" : "it could have " + Nearest.oneOf(open);
  }

  private static void missing(
      Fields object, String label, Map<String, Slot> slots, Set<String> there, Reading reading) {
    for (Slot slot : slots.values()) {
      String name = slot.field().name();
      if (slot.required() && !there.contains(name)) {
        String wrong = label + " lacks " + Quote.of(name);
        reading.note(object.gap(name), "missing-field", wrong, hint(slot.field()));
      }
    }
  }

  private static String hint(Vocabulary.Field field) {
    String meaning = Quote.of(field.name()) + ": " + field.meaning();
    List<String> words = field.choices().stream().map(Vocabulary.Choice::word).toList();
    return words.isEmpty() ? meaning : meaning + "; " + Nearest.oneOf(words);
  }
}
