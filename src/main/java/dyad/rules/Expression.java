package dyad.rules;

import dyad.problems.Place;
import java.util.List;
import java.util.stream.Stream;

/** A value in a rule's condition or conclusion. */
public sealed interface Expression {

  /** Where it stands in the rule file. */
  Place place();

  /** Whether it reads a field of the pattern in which it stands. */
  default boolean reads(String field) {
    return this instanceof Field own && own.name().equals(field)
        || this instanceof Arithmetic sum && (sum.left().reads(field) || sum.right().reads(field));
  }

  /** Whether it reads any field of the pattern in which it stands. */
  default boolean readsFields() {
    return this instanceof Field
        || this instanceof Arithmetic sum
            && (sum.left().readsFields() || sum.right().readsFields());
  }

  /** The bindings that it reads. */
  default Stream<String> variables() {
    return this instanceof Arithmetic sum
        ? Stream.concat(sum.left().variables(), sum.right().variables())
        : this instanceof Variable own ? Stream.of(own.name()) : Stream.empty();
  }

  /** A field of the pattern in which it stands. */
  record Field(String name, Place place) implements Expression {}

  /** A binding, {@code $name}. */
  record Variable(String name, Place place) implements Expression {}

  /** A field of another pattern, {@code $pattern.field}. */
  record FieldOf(String pattern, String name, Place place) implements Expression {}

  /** A text in quotes. */
  record Text(String value, Place place) implements Expression {}

  /** A number. */
  record Number(double value, Place place) implements Expression {}

  /** {@code null}: what a fact leaves unstated. */
  record Nothing(Place place) implements Expression {}

  /** Several texts or numbers in brackets, perhaps with {@code null} among them. */
  record Options(List<Expression> values, Place place) implements Expression {
    /** Values are kept in order. */
    public Options {
      values = List.copyOf(values);
    }

    /** Whether a field may be unstated as well. */
    public boolean orNothing() {
      return values.stream().anyMatch(Nothing.class::isInstance);
    }
  }

  /** {@code true} or {@code false}. */
  record Flag(boolean value, Place place) implements Expression {}

  /** A calculation; {@code operator} is one of + - * /. */
  record Arithmetic(Expression left, char operator, Expression right, Place place)
      implements Expression {}
}
