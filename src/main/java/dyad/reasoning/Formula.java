package dyad.reasoning;

import dyad.facts.kinds.Word;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Slot;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

/** An expression or a constraint made ready to be evaluated. */
interface Formula {

  /**
   * Its value.
   *
   * @param arguments what the pattern matches, and then what other patterns bound
   */
  Object of(Object[] arguments);

  /**
   * An expression.
   *
   * @param type the type whose fields it reads
   * @param place the place of a variable among the arguments
   */
  static Formula of(Expression expression, String type, Function<String, Integer> place) {
    if (expression instanceof Expression.Field field) {
      Accessor accessor = Accessor.of(type, field.name());
      return arguments -> accessor.apply(arguments[0]);
    }
    if (expression instanceof Expression.Variable variable) {
      int at = place.apply(variable.name());
      return arguments -> arguments[at];
    }
    if (expression instanceof Expression.Arithmetic a) {
      Formula left = of(a.left(), type, place);
      Formula right = of(a.right(), type, place);
      return arguments -> calculate(left.of(arguments), a.operator(), right.of(arguments));
    }
    Object constant = constant(expression, Object.class);
    return arguments -> constant;
  }

  /** A constraint; its value is whether it holds. */
  static Formula of(Slot.Constraint constraint, String type, Function<String, Integer> place) {
    Formula left = side(constraint.left(), constraint.right(), type, place);
    Formula right = side(constraint.right(), constraint.left(), type, place);
    Comparator comparator = constraint.comparator();
    if (!comparator.orders()) {
      boolean wanted = comparator == Comparator.EQUAL;
      return arguments -> Objects.equals(left.of(arguments), right.of(arguments)) == wanted;
    }
    return arguments ->
        compare((double) left.of(arguments), comparator, (double) right.of(arguments));
  }

  private static Formula side(
      Expression own, Expression other, String type, Function<String, Integer> place) {
    if (own instanceof Expression.Text text && other instanceof Expression.Field field) {
      Object constant = constant(text, Accessor.of(type, field.name()).type());
      return arguments -> constant;
    }
    return of(own, type, place);
  }

  /** A text, number or flag, as a field of some class has it: a choice where it is one. */
  static Object constant(Expression expression, Class<?> wanted) {
    if (expression instanceof Expression.Text text) {
      return wanted.isEnum() ? choice(text.value(), wanted) : text.value();
    }
    if (expression instanceof Expression.Number number) {
      return number.value() + 0.0;
    }
    return ((Expression.Flag) expression).value();
  }

  private static Object choice(String word, Class<?> choices) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(c -> ((Word) c).word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static double calculate(Object left, char operator, Object right) {
    double a = (double) left;
    double b = (double) right;
    return 0.0
        + switch (operator) {
          case '+' -> a + b;
          case '-' -> a - b;
          case '*' -> a * b;
          case '/' -> a / b;
          default -> throw new IllegalStateException("no operator " + operator);
        };
  }

  private static boolean compare(double left, Comparator comparator, double right) {
    return switch (comparator) {
      case LESS -> left < right;
      case AT_MOST -> left <= right;
      case MORE -> left > right;
      case AT_LEAST -> left >= right;
      case EQUAL, UNEQUAL -> throw new IllegalStateException("no order");
    };
  }
}
