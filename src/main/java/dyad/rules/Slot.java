package dyad.rules;

import dyad.problems.Place;

/** One entry between a pattern's brackets. */
public sealed interface Slot {

  /** Where it stands. */
  Place place();

  /** {@code $variable : field}. */
  record Binding(String variable, String field, Place place) implements Slot {}

  /** A comparison that must hold. */
  record Constraint(Expression left, Comparator comparator, Expression right, Place place)
      implements Slot {}
}
