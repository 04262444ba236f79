package dyad.checking.rules;

import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Slot;
import java.util.stream.Stream;

/** The variables that parts of a rule use. */
final class Uses {

  private Uses() {}

  /** Those that a constraint compares with; none for a binding. */
  static Stream<String> of(Slot slot) {
    return slot instanceof Slot.Constraint c
        ? Stream.concat(of(c.left()), of(c.right()))
        : Stream.empty();
  }

  /** Those in a value. */
  static Stream<String> of(Expression value) {
    if (value instanceof Expression.Variable variable) {
      return Stream.of(variable.name());
    }
    if (value instanceof Expression.FieldOf field) {
      return Stream.of(field.pattern());
    }
    return value instanceof Expression.Arithmetic sum
        ? Stream.concat(of(sum.left()), of(sum.right()))
        : Stream.empty();
  }

  /** Those that a condition's patterns and its count use. */
  static Stream<String> of(Condition condition) {
    Stream<String> compared =
        condition.patterns().stream().flatMap(p -> p.slots().stream()).flatMap(Uses::of);
    return condition instanceof Condition.Tally tally
        ? Stream.of(
                compared,
                Stream.of(tally.key()),
                tally.value().stream(),
                tally.test().stream().flatMap(t -> of(t.bound())),
                tally.test().stream().map(t -> tally.result()))
            .flatMap(s -> s)
        : compared;
  }

  /** Those that a pattern binds, the pattern's own among them. */
  static Stream<String> boundBy(Pattern pattern) {
    Stream<String> fields = pattern.bindings().map(Slot.Binding::variable);
    return pattern.binding().isEmpty()
        ? fields
        : Stream.concat(Stream.of(pattern.binding()), fields);
  }
}
