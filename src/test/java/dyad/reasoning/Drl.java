package dyad.reasoning;

import dyad.facts.kinds.Word;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints patterns of the rule model in the rule language of the engine.
 *
 * <p>The only difference to what an analyst writes: choices are written as Java constants, since
 * the engine would compare a constant with a text and find them unequal without a word.
 */
final class Drl {

  private Drl() {}

  static String pattern(Pattern pattern, String binding, List<String> slots) {
    return binding
        + " : "
        + Shapes.javaClass(pattern.type()).getName()
        + "("
        + String.join(", ", slots)
        + ")";
  }

  static List<String> slots(Pattern pattern) {
    return Stream.concat(guards(pattern), pattern.slots().stream().map(s -> slot(s, pattern)))
        .toList();
  }

  /**
   * What must hold besides, for a pattern to mean what it says: a fact without a date has no age,
   * and the engine finds the missing age greater than or equal to any number.
   */
  private static Stream<String> guards(Pattern pattern) {
    return pattern.slots().stream().anyMatch(Drl::asksForAge)
        ? Stream.of("dated == true")
        : Stream.empty();
  }

  private static boolean asksForAge(Slot slot) {
    if (slot instanceof Slot.Binding binding) {
      return binding.field().equals("age");
    }
    Slot.Constraint constraint = (Slot.Constraint) slot;
    return asksForAge(constraint.left()) || asksForAge(constraint.right());
  }

  private static boolean asksForAge(Expression expression) {
    return expression instanceof Expression.Field field && field.name().equals("age")
        || expression instanceof Expression.Arithmetic a
            && (asksForAge(a.left()) || asksForAge(a.right()));
  }

  static String slot(Slot slot, Pattern pattern) {
    if (slot instanceof Slot.Binding binding) {
      return binding.variable() + " : " + binding.field();
    }
    Slot.Constraint c = (Slot.Constraint) slot;
    String left = side(c.left(), c.right(), pattern);
    return left + " " + c.comparator().sign() + " " + side(c.right(), c.left(), pattern);
  }

  private static String side(Expression own, Expression other, Pattern pattern) {
    Class<?> wanted =
        other instanceof Expression.Field f
            ? Shapes.fields(pattern.type()).get(f.name())
            : Object.class;
    if (own instanceof Expression.Text text && wanted != null && wanted.isEnum()) {
      return Arrays.stream(wanted.getEnumConstants())
          .filter(c -> ((Word) c).word().equals(text.value()))
          .map(c -> wanted.getCanonicalName() + "." + ((Enum<?>) c).name())
          .collect(Collectors.joining());
    }
    return expression(own);
  }

  private static String expression(Expression e) {
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
    Expression.Arithmetic a = (Expression.Arithmetic) e;
    // Division of whole numbers would drop the remainder.
    String exact = a.operator() == '/' ? "1.0 * " : "";
    return "("
        + exact
        + expression(a.left())
        + " "
        + a.operator()
        + " "
        + expression(a.right())
        + ")";
  }
}
