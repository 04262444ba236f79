package dyad.rules;

import dyad.problems.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fact, finding or number of a scale that a condition looks for.
 *
 * @param binding the variable for the whole of it, or the empty text
 * @param type what it looks for: a kind of fact, Finding, Dyad, Power or Threshold
 * @param slots its constraints and bindings, in the order in which they are written
 * @param place where it stands
 */
public record Pattern(String binding, String type, List<Slot> slots, Place place) {

  /** Slots are kept in order. */
  public Pattern {
    slots = List.copyOf(slots);
  }

  /** Its comparisons. */
  public Stream<Slot.Constraint> constraints() {
    return slots.stream()
        .filter(Slot.Constraint.class::isInstance)
        .map(Slot.Constraint.class::cast);
  }

  /** Its bindings of fields. */
  public Stream<Slot.Binding> bindings() {
    return slots.stream().filter(Slot.Binding.class::isInstance).map(Slot.Binding.class::cast);
  }

  /** Whether it binds or compares a field. */
  public boolean reads(String field) {
    for (Slot slot : slots) {
      if (slot.reads(field)) {
        return true;
      }
    }
    return false;
  }

  /** The claim that it reads, when it looks for a finding and names one; else the empty text. */
  public String claim() {
    if (type.equals("Finding")) {
      for (Slot slot : slots) {
        if (slot instanceof Slot.Constraint c
            && c.comparator() == Comparator.EQUAL
            && c.left() instanceof Expression.Field field
            && field.name().equals("claim")) {
          return c.right() instanceof Expression.Text text ? text.value() : "";
        }
      }
    }
    return "";
  }
}
