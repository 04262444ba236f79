package dyad.checking.rules;

import dyad.rules.Expression;
import java.util.function.UnaryOperator;

/** Values as text, without their places, to compare them by. */
final class Text {

  private Text() {}

  static String of(Expression value) {
    return of(value, name -> name);
  }

  /** A value with its variables renamed. */
  static String of(Expression value, UnaryOperator<String> name) {
    if (value instanceof Expression.Field field) {
      return field.name();
    }
    if (value instanceof Expression.Variable variable) {
      return name.apply(variable.name());
    }
    if (value instanceof Expression.FieldOf field) {
      return name.apply(field.pattern()) + "." + field.name();
    }
    if (value instanceof Expression.Text text) {
      return "\"" + text.value() + "\"";
    }
    if (value instanceof Expression.Number number) {
      return String.valueOf(number.value());
    }
    if (value instanceof Expression.Flag flag) {
      return flag.value() ? "true" : "false";
    }
    if (value instanceof Expression.Nothing) {
      return "null";
    }
    if (value instanceof Expression.Options options) {
      return options.values().stream().map(v -> of(v, name)).sorted().toList().toString();
    }
    Expression.Arithmetic sum = (Expression.Arithmetic) value;
    return "(" + of(sum.left(), name) + " " + sum.operator() + " " + of(sum.right(), name) + ")";
  }
}
