package dyad.repairs.matching;

import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import dyad.rules.Values;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares patterns with things, and settles variables on the way. */
public final class Matching {
  /** The names of fields that hold numbers. */
  private static final Set<String> NUMBERS = numbers();

  private Matching() {}

  private static Set<String> numbers() {
    return Shapes.ALL.values().stream()
        .flatMap(fields -> fields.entrySet().stream())
        .filter(f -> f.getValue() == double.class)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whether a thing matches; what this settles stays on the trail, also where it does not. */
  public static boolean match(Pattern pattern, Thing thing, Environment frame, Trail trail) {
    for (Slot slot : pattern.slots()) {
      boolean fits =
          slot instanceof Slot.Binding binding
              ? bind(frame.get(binding.variable()), thing.field(binding.field()), trail)
              : constrain((Slot.Constraint) slot, thing, frame, trail);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean bind(Object variable, Object field, Trail trail) {
    if (field instanceof LogicVariable unknown) {
      trail.name(unknown);
    }
    return trail.unify(variable, field);
  }

  private static boolean constrain(
      Slot.Constraint constraint, Thing thing, Environment frame, Trail trail) {
    Object left = value(constraint.left(), thing, frame);
    if (constraint.comparator() == Comparator.CONTAINS && left instanceof LogicVariable) {
      return same(left, value(constraint.right(), thing, frame), trail);
    }
    if (constraint.right() instanceof Expression.Nothing) {
      return nothing(left, constraint, trail);
    }
    if (constraint.comparator() == Comparator.EQUAL
        && !(constraint.left() instanceof Expression.Arithmetic)
        && !(constraint.right() instanceof Expression.Arithmetic)) {
      return same(left, value(constraint.right(), thing, frame), trail);
    }
    return constrain(new SuspendedConstraint.OfConstraint(constraint, thing, frame), trail);
  }

  /** Two values are the same only where there are any. */
  private static boolean same(Object left, Object right, Trail trail) {
    return constrain(new SuspendedConstraint.Stated(left), trail)
        && constrain(new SuspendedConstraint.Stated(right), trail)
        && trail.unify(left, right);
  }

  private static boolean nothing(Object left, Slot.Constraint constraint, Trail trail) {
    boolean wanted = constraint.comparator() == Comparator.EQUAL;
    if (!wanted) {
      return constrain(new SuspendedConstraint.Stated(left), trail);
    }
    if (!(left instanceof LogicVariable)) {
      return Values.isNothing(left);
    }
    String field = ((Expression.Field) constraint.left()).name();
    return trail.unify(left, NUMBERS.contains(field) ? (Object) Double.NaN : "");
  }

  /** Whether a test holds, or may once its values are settled; one of one value settles it. */
  static boolean constrain(SuspendedConstraint test, Trail trail) {
    if (test instanceof SuspendedConstraint.Among among && among.values().size() == 1) {
      return trail.unify(among.term(), among.values().iterator().next());
    }
    Optional<Boolean> holds = test.holds();
    if (holds.isEmpty()) {
      trail.await(test);
    }
    return holds.orElse(true);
  }

  /** Whether a constraint holds; empty as long as a value lacks. */
  public static Optional<Boolean> holds(
      Slot.Constraint constraint, Thing thing, Environment frame) {
    Object left = value(constraint.left(), thing, frame);
    Object right = value(constraint.right(), thing, frame);
    if (left instanceof LogicVariable || right instanceof LogicVariable) {
      return Optional.empty();
    }
    // What is assumed to follow an event follows that one alone.
    Object all =
        constraint.comparator() == Comparator.CONTAINS && left instanceof String one
            ? Set.of(one)
            : left;
    return Optional.of(Values.holds(constraint, all, right));
  }

  /** A value, or an unknown; a calculation that cannot be done yet is one. */
  public static Object value(Expression e, Thing thing, Environment frame) {
    if (e instanceof Expression.Field field) {
      return LogicVariable.settled(thing.field(field.name()));
    }
    if (e instanceof Expression.Variable variable) {
      return frame.get(variable.name());
    }
    if (e instanceof Expression.Nothing) {
      return "";
    }
    if (!(e instanceof Expression.Arithmetic a)) {
      return Values.constant(e);
    }
    return value(a.left(), thing, frame) instanceof Double left
            && value(a.right(), thing, frame) instanceof Double right
        ? Values.calculate(left, a.operator(), right)
        : new LogicVariable();
  }

  /** What an expression looks at. */
  static Stream<Object> terms(Expression e, Thing thing, Environment frame) {
    return e instanceof Expression.Arithmetic a
        ? Stream.concat(terms(a.left(), thing, frame), terms(a.right(), thing, frame))
        : Stream.of(value(e, thing, frame));
  }
}
