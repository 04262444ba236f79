package dyad.facts.records;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.RecordField;
import dyad.facts.When;
import dyad.facts.kinds.Unstated;
import dyad.facts.kinds.Word;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What records say, field by field, as a file would hold it: without whatever leaves the record the
 * same when it is left out.
 */
public final class RecordFields {

  private static final ClassValue<RecordSchema<?>> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordSchema<?> computeValue(Class<?> type) {
          return new RecordSchema<>(type);
        }
      };

  private RecordFields() {}

  /** The fields by name, in order: text, numbers, true or false, lists, and fields again. */
  public static Map<String, Object> of(Record told) {
    return of(told, field -> false);
  }

  /**
   * The same with some objects that would say nothing: that nothing is told may be told.
   *
   * @param kept whether a field is kept whose value is an object
   */
  public static Map<String, Object> of(Record told, Predicate<String> kept) {
    Map<String, Object> values = values(told);
    Map<String, Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : RecordField.of(told.getClass())) {
      Object value = Objects.requireNonNull(values.get(component.getName()));
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        fields.putAll(of((Record) value));
      } else if (!RecordSchema.isApart(component)
          && (!isLeftOut(told, component, values)
              || value instanceof When && kept.test(component.getName()))) {
        fields.put(component.getName(), plain(value));
        if (told instanceof Fact fact && fields.size() == 1) {
          fields.put("kind", fact.kind());
        }
      }
    }
    return fields;
  }

  private static Map<String, Object> values(Record told) {
    Map<String, Object> values = new HashMap<>();
    for (RecordComponent component : RecordField.of(told.getClass())) {
      values.put(component.getName(), RecordField.value(component, told));
    }
    return values;
  }

  private static boolean isLeftOut(
      Record told, RecordComponent component, Map<String, Object> values) {
    Object value = Objects.requireNonNull(values.get(component.getName()));
    if (value instanceof Optional<?> optional) {
      return optional.isEmpty();
    }
    if (!component.isAnnotationPresent(Unstated.class)) {
      return false;
    }
    Map<String, Object> others = new HashMap<>(values);
    others.remove(component.getName());
    return SHAPES.get(told.getClass()).build(others).filter(told::equals).isPresent();
  }

  private static Object plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return plain(optional.orElseThrow());
    }
    if (value instanceof Word word) {
      return word.word();
    }
    if (value instanceof Double number) {
      BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
      return new BigDecimal(exact.toPlainString());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(RecordFields::plain).toList();
    }
    if (value instanceof Integer || value instanceof Boolean) {
      return value;
    }
    return value instanceof Record told && !(value instanceof Rating) ? of(told) : value.toString();
  }
}
