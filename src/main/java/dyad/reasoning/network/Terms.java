package dyad.reasoning.network;

import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Slot;
import dyad.rules.Values;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Turns constraints into the form in which the engine gets them. */
public final class Terms {

  private Terms() {}

  /** The variables of a slot, as often as it names them; a binding has none. */
  public static Stream<String> variables(Slot slot) {
    return slot instanceof Slot.Constraint c
        ? Stream.concat(variables(c.left()), variables(c.right()))
        : Stream.empty();
  }

  private static Stream<String> variables(Expression e) {
    if (e instanceof Expression.Variable v) {
      return Stream.of(v.name());
    }
    return e instanceof Expression.Arithmetic a
        ? Stream.concat(variables(a.left()), variables(a.right()))
        : Stream.empty();
  }

  /**
   * The same with some variables replaced, and with a field that must equal something on the left.
   */
  static Slot.Constraint plain(Slot.Constraint c, Map<String, Expression> replaced) {
    Expression left = replaced(c.left(), replaced);
    Expression right = replaced(c.right(), replaced);
    boolean turn = c.comparator() == Comparator.EQUAL && !(left instanceof Expression.Field);
    return new Slot.Constraint(turn ? right : left, c.comparator(), turn ? left : right, c.place());
  }

  private static Expression replaced(Expression e, Map<String, Expression> by) {
    if (e instanceof Expression.Variable v) {
      return by.getOrDefault(v.name(), v);
    }
    return e instanceof Expression.Arithmetic a
        ? new Expression.Arithmetic(
            replaced(a.left(), by), a.operator(), replaced(a.right(), by), a.place())
        : e;
  }

  /** What a slot says, with variables by their number instead of their name. */
  static String text(Slot slot, List<String> variables) {
    return slot instanceof Slot.Binding binding
        ? "$" + variables.indexOf(binding.variable()) + ":" + binding.field()
        : text((Slot.Constraint) slot, variables);
  }

  /** What a constraint says, with variables by their number instead of their name. */
  static String text(Slot.Constraint c, List<String> variables) {
    String sign = c.comparator().sign();
    return text(c.left(), variables) + " " + sign + " " + text(c.right(), variables);
  }

  private static String text(Expression e, List<String> variables) {
    if (e instanceof Expression.Field field) {
      return field.name();
    }
    if (e instanceof Expression.Variable variable) {
      return "$" + variables.indexOf(variable.name());
    }
    if (e instanceof Expression.Arithmetic a) {
      return "(" + text(a.left(), variables) + a.operator() + text(a.right(), variables) + ")";
    }
    if (e instanceof Expression.Nothing) {
      return "null";
    }
    if (e instanceof Expression.Options options) {
      return options.values().stream().map(v -> text(v, variables)).toList().toString();
    }
    Object constant = Values.constant(e);
    return constant instanceof String ? "\"" + constant + "\"" : constant.toString();
  }
}
