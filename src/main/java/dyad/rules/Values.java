package dyad.rules;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What values are and how they compare: the one place that says so, for the engine, for the search
 * for repairs and for the checks.
 *
 * <p>A value is a text, a number as a double, a flag, or a set of texts. What a fact leaves
 * unstated is the empty text or NaN, and so is what cannot be worked out: anything divided by zero,
 * or worked out from what is unstated. It satisfies no comparison and equals nothing, not even
 * itself; only {@code null} asks for it.
 */
public final class Values {
  private Values() {}

  /** Whether a value is none: unstated, or not to be worked out. */
  public static boolean isNothing(Object value) {
    return value instanceof Double number ? Double.isNaN(number) : "".equals(value);
  }

  /**
   * The number of a calculation; NaN where there is none.
   *
   * @param operator one of + - * /
   * @throws IllegalArgumentException for any other operator
   */
  public static Double calculate(Object left, char operator, Object right) {
    double one = number(left);
    double other = number(right);
    double result =
        switch (operator) {
          case '+' -> one + other;
          case '-' -> one - other;
          case '*' -> one * other;
          case '/' -> one / other;
          default -> throw new IllegalArgumentException("there is no operator " + operator);
        };
    // Adding 0 makes one of the two zeros.
    return Double.isFinite(result) ? result + 0.0 : Double.NaN;
  }

  private static double number(Object value) {
    return value instanceof Double number ? number : Double.NaN;
  }

  /**
   * The value of a text, number, flag or list of these.
   *
   * @throws IllegalArgumentException if an expression is none
   */
  public static Object constant(Expression expression) {
    if (expression instanceof Expression.Text text) {
      return text.value();
    }
    if (expression instanceof Expression.Number number) {
      return number.value() + 0.0;
    }
    if (expression instanceof Expression.Flag flag) {
      return flag.value();
    }
    if (expression instanceof Expression.Options options) {
      return constants(options);
    }
    throw new IllegalArgumentException("no constant: " + expression);
  }

  private static Set<Object> constants(Expression.Options options) {
    Set<Object> constants = new LinkedHashSet<>();
    for (Expression value : options.values()) {
      if (!(value instanceof Expression.Nothing)) {
        constants.add(constant(value));
      }
    }
    return constants;
  }

  /** Whether a comparison holds; with a value that is none it does not. */
  public static boolean holds(Object left, Comparator comparator, Object right) {
    if (isNothing(left) || isNothing(right)) {
      return false;
    }
    return switch (comparator) {
      case EQUAL -> left.equals(right);
      case UNEQUAL -> !left.equals(right);
      case LESS -> number(left) < number(right);
      case AT_MOST -> number(left) <= number(right);
      case MORE -> number(left) > number(right);
      case AT_LEAST -> number(left) >= number(right);
      case IN, MEMBER_OF -> right instanceof Collection<?> all && all.contains(left);
      case CONTAINS -> left instanceof Collection<?> all && all.contains(right);
    };
  }

  /**
   * Whether a constraint holds of the values of its two sides.
   *
   * @param right what stands on its right side; of {@code null} it does not matter
   */
  public static boolean holds(Slot.Constraint constraint, Object left, Object right) {
    if (constraint.right() instanceof Expression.Nothing) {
      return isUnstated(left, constraint.comparator());
    }
    boolean orNothing =
        constraint.right() instanceof Expression.Options options && options.orNothing();
    return orNothing && isNothing(left) || holds(left, constraint.comparator(), right);
  }

  /**
   * Whether a comparison with {@code null} holds: that a field is unstated, or that it is stated.
   *
   * @throws IllegalArgumentException for a comparison that asks for neither
   */
  public static boolean isUnstated(Object value, Comparator comparator) {
    return switch (comparator) {
      case EQUAL -> isNothing(value);
      case UNEQUAL -> !isNothing(value);
      default -> throw new IllegalArgumentException("null has no order");
    };
  }
}
