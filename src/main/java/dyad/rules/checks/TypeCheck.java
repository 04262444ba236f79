package dyad.rules.checks;

import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Shapes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Tells of what type the values are that a rule names, and what it names that is not there. */
final class TypeCheck {

  private final Problems problems;

  TypeCheck(Problems problems) {
    this.problems = problems;
  }

  /** The type of a value in a pattern; empty where it has none, which is then told. */
  Optional<Class<?>> type(Expression expression, Pattern pattern, Scope scope) {
    if (expression instanceof Expression.Field field) {
      return field(pattern.type(), pattern.type(), field.name(), field.place());
    }
    if (expression instanceof Expression.Variable variable) {
      return variable(variable.name(), variable.place(), scope);
    }
    if (expression instanceof Expression.FieldOf field) {
      return fieldOf(field, scope);
    }
    if (expression instanceof Expression.Arithmetic sum) {
      return Optional.of(calculated(sum, pattern, scope));
    }
    return Optional.of(
        expression instanceof Expression.Text
            ? String.class
            : expression instanceof Expression.Flag ? boolean.class : double.class);
  }

  private Class<?> calculated(Expression.Arithmetic sum, Pattern pattern, Scope scope) {
    Optional<Class<?>> left = type(sum.left(), pattern, scope);
    Optional<Class<?>> right = type(sum.right(), pattern, scope);
    if (left.isPresent() && right.isPresent() && !(isNumber(left.get()) && isNumber(right.get()))) {
      problems.add(
          sum.place(),
          "wrong-type",
          "`" + sum.operator() + "` calculates with numbers only",
          () -> "both sides must be numbers");
    }
    return double.class;
  }

  /**
   * The type of a field; empty where there is none, which is then told.
   *
   * @param owner what the rule calls that of which it is a field
   */
  Optional<Class<?>> field(String kind, String owner, String name, Place place) {
    Map<String, Class<?>> fields = Shapes.ALL.getOrDefault(kind, Map.of());
    Optional<Class<?>> type = Optional.ofNullable(fields.get(name));
    if (type.isEmpty()) {
      problems.add(
          place,
          "unknown-field",
          "`" + owner + "` has no field `" + name + "`",
          () -> Nearest.hint(name, fields.keySet()));
    }
    return type;
  }

  private Optional<Class<?>> fieldOf(Expression.FieldOf reference, Scope scope) {
    if (scope.of(reference.pattern()).orElse(new Scope.Known.Count())
        instanceof Scope.Known.Whole whole) {
      return field(whole.kind(), reference.pattern(), reference.name(), reference.place());
    }
    problems.add(
        reference.place(),
        "unbound",
        "`" + reference.pattern() + "` names no pattern",
        () -> Nearest.hint(reference.pattern(), scope.names()));
    return Optional.empty();
  }

  /** The type of a variable's value; empty where it has none, which is told unless it was. */
  Optional<Class<?>> variable(String name, Place place, Scope scope) {
    Optional<Scope.Known> known = scope.of(name);
    if (known.isEmpty()) {
      isUnbound(name, place, scope, scope.names());
      return Optional.empty();
    }
    if (known.get() instanceof Scope.Known.Count) {
      problems.add(
          place,
          "tally-outside",
          "`" + name + "` is a count and may be compared only in an accumulate",
          () -> "compare it in its own accumulate, or in a later one");
      return Optional.empty();
    }
    if (known.get() instanceof Scope.Known.Whole) {
      problems.add(
          place,
          "whole-pattern",
          "`" + name + "` stands for a whole pattern",
          () -> "name a field of it: `" + name + ".field`");
      return Optional.empty();
    }
    return ((Scope.Known.Value) known.get()).type();
  }

  /** Tells, once, that nothing binds a variable where some others are known. */
  void isUnbound(String name, Place place, Scope scope, Collection<String> known) {
    if (scope.isMissed(name)) {
      problems.add(
          place, "unbound", "`" + name + "` is not bound here", () -> Nearest.hint(name, known));
    }
  }

  /** Whether values of a type are numbers. */
  static boolean isNumber(Class<?> type) {
    return type == int.class || type == double.class;
  }
}
