package dyad.reasoning;

import dyad.reasoning.network.Accessor;
import dyad.rules.Pattern;
import dyad.rules.Slot;
import java.util.List;

/**
 * Where the value of a variable is read from.
 *
 * @param pattern the number of the pattern that binds it
 * @param accessor the field that it is bound to
 */
record VariableSource(int pattern, Accessor accessor) {

  /**
   * The reading of a variable that one of the patterns binds.
   *
   * @throws IllegalArgumentException if none does
   */
  static VariableSource of(List<Pattern> patterns, String variable) {
    for (int i = 0; i < patterns.size(); i++) {
      for (Slot slot : patterns.get(i).slots()) {
        if (slot instanceof Slot.Binding b && b.variable().equals(variable)) {
          return new VariableSource(i, Accessor.of(patterns.get(i).type(), b.field()));
        }
      }
    }
    throw new IllegalArgumentException("nothing binds " + variable);
  }

  /** The value in a match of the patterns: a text, number or flag, a choice as its word. */
  Object of(Object[] matched) {
    return accessor.apply(matched[pattern]);
  }

  /** The same for two that read the same. */
  String text() {
    return pattern + "." + accessor;
  }

  /** The values of several variables. */
  static Object[] all(List<VariableSource> readings, Object[] matched) {
    Object[] values = new Object[readings.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = readings.get(i).of(matched);
    }
    return values;
  }
}
