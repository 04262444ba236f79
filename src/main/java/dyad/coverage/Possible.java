package dyad.coverage;

import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.FieldReader;
import dyad.rules.Slot;
import dyad.rules.Values;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The values that an expression in a pattern can have, by what the pattern matches alone. */
interface Possible {

  /** The values for what the pattern matches; empty where other facts decide. */
  Optional<List<Object>> of(Object row);

  /** An expression in a pattern of a type. */
  static Possible of(Expression expression, String type, KnownValues known) {
    if (expression instanceof Expression.Field field) {
      FieldReader reader = FieldReader.of(type, field.name());
      return row -> Optional.of(List.of(reader.read(row)));
    }
    if (expression instanceof Expression.Variable variable) {
      Optional<List<Object>> values = known.of(variable.name());
      return row -> values;
    }
    if (expression instanceof Expression.Arithmetic sum) {
      Possible left = of(sum.left(), type, known);
      Possible right = of(sum.right(), type, known);
      return row -> calculated(left.of(row), sum.operator(), right.of(row));
    }
    Optional<List<Object>> constant = Optional.of(List.of(Values.constant(expression)));
    return row -> constant;
  }

  private static Optional<List<Object>> calculated(
      Optional<List<Object>> left, char operator, Optional<List<Object>> right) {
    if (left.isPresent() && right.isPresent()) {
      return Optional.of(
          left.get().stream()
              .flatMap(l -> right.get().stream().map(r -> calculated(l, operator, r)))
              .toList());
    }
    return mayBeStated(left) && mayBeStated(right)
        ? Optional.empty()
        : Optional.of(List.of(Double.NaN));
  }

  private static Object calculated(Object left, char operator, Object right) {
    return Values.calculate(left, operator, right);
  }

  private static boolean mayBeStated(Optional<List<Object>> values) {
    return values.isEmpty() || values.get().stream().anyMatch(v -> !Values.isNothing(v));
  }

  /** Whether a comparison may hold for what a pattern matches, whatever other facts there are. */
  static Predicate<Object> test(Slot.Constraint constraint, String type, KnownValues known) {
    Possible left = of(constraint.left(), type, known);
    Comparator comparator = constraint.comparator();
    if (constraint.right() instanceof Expression.Nothing) {
      return row ->
          left.of(row).stream()
              .flatMap(List::stream)
              .anyMatch(v -> Values.isUnstated(v, comparator));
    }
    boolean orNothing =
        constraint.right() instanceof Expression.Options options && options.orNothing();
    Possible right = of(constraint.right(), type, known);
    return row -> {
      Optional<List<Object>> values = left.of(row);
      return orNothing && values.stream().flatMap(List::stream).anyMatch(Values::isNothing)
          || mayHold(values, comparator, right.of(row));
    };
  }

  private static boolean mayHold(
      Optional<List<Object>> left, Comparator comparator, Optional<List<Object>> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return mayBeStated(left) && mayBeStated(right);
    }
    for (Object one : left.get()) {
      for (Object other : right.get()) {
        if (Values.holds(one, comparator, other)) {
          return true;
        }
      }
    }
    return false;
  }
}
