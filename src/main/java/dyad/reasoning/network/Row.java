package dyad.reasoning.network;

import dyad.facts.kinds.Content;
import dyad.rules.Shapes;
import dyad.rules.Values;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What rules match, told by itself: a row of a fact, one of the powers, or a number of a scale.
 *
 * @param type the type that names just this: {@code PastPosition} for a stance that has lapsed
 * @param fields the values of its fields, each a text, a number, a flag or a set of texts; what is
 *     unstated is left out
 */
public record Row(String type, Map<String, Object> fields) {
  /** Fields are sorted and cannot be changed. */
  public Row {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /**
   * What rules see of a row of a fact, or of what stands besides facts.
   *
   * @throws IllegalArgumentException if rules see nothing of it
   */
  public static Row of(Object matched) {
    String type =
        matched instanceof Content row ? Shapes.named(row) : matched.getClass().getSimpleName();
    Map<String, Object> fields = new TreeMap<>();
    for (String field : Shapes.fields(type).keySet()) {
      Object value = Accessor.of(type, field).apply(matched);
      if (!Values.isNothing(value)) {
        fields.put(field, value);
      }
    }
    return new Row(type, fields);
  }
}
