package dyad.rules;

import dyad.problems.Place;

/** One entry between a pattern's brackets. */
public sealed interface Slot {

  /** Where it stands. */
  Place place();

  /** Whether it binds or compares a field of its pattern. */
  default boolean reads(String field) {
    return this instanceof Binding binding
        ? binding.field().equals(field)
        : ((Constraint) this).left().reads(field) || ((Constraint) this).right().reads(field);
  }

  /**
   * {@code $variable : field}.
   *
   * @param fieldPlace where the field stands
   */
  record Binding(String variable, String field, Place place, Place fieldPlace) implements Slot {

    /** One that nobody wrote in a file. */
    public Binding(String variable, String field, Place place) {
      this(variable, field, place, place);
    }
  }

  /** A comparison that must hold. */
  record Constraint(Expression left, Comparator comparator, Expression right, Place place)
      implements Slot {}
}
