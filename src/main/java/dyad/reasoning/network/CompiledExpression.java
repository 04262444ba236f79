package dyad.reasoning.network;

import dyad.rules.Expression;
import dyad.rules.Slot;
import dyad.rules.Values;
import java.util.function.Function;

/** An expression or a constraint made ready to be evaluated, by {@link Values}. */
public interface CompiledExpression {
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
  static CompiledExpression of(
      Expression expression, String type, Function<String, Integer> place) {
    if (expression instanceof Expression.Field field) {
      Accessor accessor = Accessor.of(type, field.name());
      return arguments -> accessor.apply(arguments[0]);
    }
    if (expression instanceof Expression.Variable variable) {
      int at = place.apply(variable.name());
      return arguments -> arguments[at];
    }
    if (expression instanceof Expression.Arithmetic a) {
      CompiledExpression left = of(a.left(), type, place);
      CompiledExpression right = of(a.right(), type, place);
      return arguments -> Values.calculate(left.of(arguments), a.operator(), right.of(arguments));
    }
    Object constant = Values.constant(expression);
    return arguments -> constant;
  }

  /** A constraint; its value is whether it holds. */
  static CompiledExpression of(
      Slot.Constraint constraint, String type, Function<String, Integer> place) {
    CompiledExpression left = of(constraint.left(), type, place);
    CompiledExpression right =
        constraint.right() instanceof Expression.Nothing
            ? left
            : of(constraint.right(), type, place);
    return arguments -> Values.holds(constraint, left.of(arguments), right.of(arguments));
  }
}
