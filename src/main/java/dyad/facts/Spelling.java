package dyad.facts;

import dyad.facts.Located.Fields;
import dyad.facts.Shape.Slot;
import dyad.problems.Nearest;
import dyad.problems.Quote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
  static void check(Fields object, String label, List<Slot> slots, Reading reading) {
    Set<String> known = slots.stream().map(Slot::name).collect(Collectors.toSet());
    List<String> open = new ArrayList<>(slots.stream().map(Slot::name).toList());
    open.removeAll(object.named().keySet());
    Set<String> meant = new HashSet<>();
    for (String name : object.named().keySet()) {
      if (!known.contains(name)) {
        Optional<String> nearest = Nearest.to(name, open);
        nearest.ifPresent(meant::add);
        String hint =
            nearest.map(near -> "did you mean " + Quote.of(near) + "?").orElse(expected(open));
        reading.note(
            object.named().get(name).place(),
            "unknown-field",
            label + " has no field " + Quote.of(name),
            hint);
      }
    }
    slots.stream()
        .filter(slot -> open.contains(slot.name()) && !meant.contains(slot.name()))
        .forEach(slot -> missing(object, label, slot, reading));
  }

  private static String expected(List<String> open) {
    return open.isEmpty() ? "delete it" : "it could have " + Nearest.oneOf(open);
  }

  private static void missing(Fields object, String label, Slot slot, Reading reading) {
    if (slot.field().required() && !reading.broken()) {
      reading.note(
          object.place(),
          "missing-field",
          label + " lacks " + Quote.of(slot.name()),
          slot.field().meaning().isEmpty() ? "" : "expected " + slot.field().meaning());
    }
  }
}
