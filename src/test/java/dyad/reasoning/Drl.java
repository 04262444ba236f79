package dyad.reasoning;

import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Slot;
import java.util.stream.Collectors;

/** Prints patterns of the rule model as analysts write them. */
final class Drl {

  private Drl() {}

  /** A pattern; it has no binding where that is the empty text. */
  static String pattern(Pattern pattern, String binding) {
    return (binding.isEmpty() ? "" : binding + " : ")
        + pattern.type()
        + pattern.slots().stream().map(Drl::slot).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String slot(Slot slot) {
    if (slot instanceof Slot.Binding binding) {
      return binding.variable() + " : " + binding.field();
    }
    Slot.Constraint c = (Slot.Constraint) slot;
    return expression(c.left()) + " " + c.comparator().sign() + " " + expression(c.right());
  }

  static String expression(Expression e) {
    if (e instanceof Expression.Field f) {
      return f.name();
    }
    if (e instanceof Expression.Variable v) {
      return v.name();
    }
    if (e instanceof Expression.FieldOf f) {
      return f.pattern() + "." + f.name();
    }
    if (e instanceof Expression.Text t) {
      return "\"" + t.value() + "\"";
    }
    if (e instanceof Expression.Number n) {
      return Amounts.number(n.value());
    }
    if (e instanceof Expression.Flag f) {
      return String.valueOf(f.value());
    }
    if (e instanceof Expression.Nothing) {
      return "null";
    }
    if (e instanceof Expression.Options options) {
      return options.values().stream()
          .map(Drl::expression)
          .collect(Collectors.joining(", ", "(", ")"));
    }
    if (e instanceof Expression.Arithmetic a) {
      return "(" + expression(a.left()) + " " + a.operator() + " " + expression(a.right()) + ")";
    }
    throw new AssertionError(e);
  }
}
