package dyad.repairs;

import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Slot;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares patterns with things, and settles variables on the way. */
final class Matching {

  private Matching() {}

  /** Whether a thing matches; what this settles stays on the trail, also where it does not. */
  static boolean match(Pattern pattern, Thing thing, Frame frame, Trail trail) {
    for (Slot slot : pattern.slots()) {
      boolean fits =
          slot instanceof Slot.Binding binding
              ? bind(frame.get(binding.variable()), thing.field(binding.field()), trail)
              : constrain((Slot.Constraint) slot, thing, frame, trail);
      if (!fits) {
        return false;
      }
    }
    return !pattern.asksForAge() || constrain(new Pending.Dated(thing.field("age")), trail);
  }

  private static boolean bind(Object variable, Object field, Trail trail) {
    if (field instanceof Unknown unknown) {
      trail.name(unknown);
    }
    return trail.unify(variable, field);
  }

  private static boolean constrain(
      Slot.Constraint constraint, Thing thing, Frame frame, Trail trail) {
    if (constraint.comparator() == dyad.rules.Comparator.EQUAL
        && !(constraint.left() instanceof Expression.Arithmetic)
        && !(constraint.right() instanceof Expression.Arithmetic)) {
      return trail.unify(
          value(constraint.left(), thing, frame), value(constraint.right(), thing, frame));
    }
    return constrain(new Pending.OfConstraint(constraint, thing, frame), trail);
  }

  private static boolean constrain(Pending test, Trail trail) {
    Optional<Boolean> holds = test.holds();
    if (holds.isEmpty()) {
      trail.await(test);
    }
    return holds.orElse(true);
  }

  /** Whether a constraint holds; empty as long as a value lacks. */
  static Optional<Boolean> holds(Slot.Constraint constraint, Thing thing, Frame frame) {
    Object left = value(constraint.left(), thing, frame);
    Object right = value(constraint.right(), thing, frame);
    if (left instanceof Unknown || right instanceof Unknown) {
      return Optional.empty();
    }
    return Optional.of(holds(left, constraint.comparator(), right));
  }

  static boolean holds(Object left, dyad.rules.Comparator comparator, Object right) {
    return switch (comparator) {
      case EQUAL -> equal(left, right);
      case UNEQUAL -> !equal(left, right);
      case LESS -> (Double) left < (Double) right;
      case AT_MOST -> (Double) left <= (Double) right;
      case MORE -> (Double) left > (Double) right;
      case AT_LEAST -> (Double) left >= (Double) right;
    };
  }

  private static boolean equal(Object left, Object right) {
    return left instanceof Double a && right instanceof Double b
        ? a.doubleValue() == b.doubleValue()
        : left.equals(right);
  }

  /** A value, or an unknown; a calculation that cannot be done yet is one. */
  static Object value(Expression e, Thing thing, Frame frame) {
    if (e instanceof Expression.Field field) {
      return Unknown.settled(thing.field(field.name()));
    }
    if (e instanceof Expression.Variable variable) {
      return frame.get(variable.name());
    }
    if (e instanceof Expression.Text text) {
      return text.value();
    }
    if (e instanceof Expression.Number number) {
      return number.value() + 0.0;
    }
    if (e instanceof Expression.Flag flag) {
      return flag.value();
    }
    Expression.Arithmetic a = (Expression.Arithmetic) e;
    return value(a.left(), thing, frame) instanceof Double left
            && value(a.right(), thing, frame) instanceof Double right
        ? calculate(left, a.operator(), right)
        : new Unknown();
  }

  /** What an expression looks at. */
  static Stream<Object> terms(Expression e, Thing thing, Frame frame) {
    return e instanceof Expression.Arithmetic a
        ? Stream.concat(terms(a.left(), thing, frame), terms(a.right(), thing, frame))
        : Stream.of(value(e, thing, frame));
  }

  private static Double calculate(double left, char operator, double right) {
    return switch (operator) {
      case '+' -> left + right;
      case '-' -> left - right;
      case '*' -> left * right;
      default -> left / right;
    };
  }
}
