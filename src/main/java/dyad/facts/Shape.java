package dyad.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dyad.facts.Located.Field;
import dyad.facts.Located.Fields;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a record is written as an object.
 *
 * @param type the record
 * @param slots the fields of the object
 * @param constructor the record's canonical constructor
 */
record Shape<T>(Class<T> type, List<Slot> slots, Constructor<T> constructor) {

  /**
   * A field of the object.
   *
   * @param field its name and meaning
   * @param reader reads its value
   */
  record Slot(Vocabulary.Field field, Reader<?> reader) {
    String name() {
      return field.name();
    }
  }

  static <T> Shape<T> of(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Slot> slots =
        Arrays.stream(components)
            .filter(c -> !isApart(c))
            .map(c -> new Slot(Vocabulary.Field.of(c), Readers.of(c.getGenericType(), c)))
            .toList();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new Shape<>(type, slots, constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a component is not a field of its own: the setting of a content, the content of a fact. */
  private static boolean isApart(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonIgnore.class)
        || component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
  }

  /** The values of those fields that are there, and in order, by name. */
  Map<String, Object> values(Fields object, Reading reading) {
    Map<String, Object> values = new HashMap<>();
    for (Slot slot : slots) {
      Field field = object.named().get(slot.name());
      if (field != null) {
        slot.reader
            .read(field.value(), "`" + slot.name() + "`", reading)
            .ifPresent(value -> values.put(slot.name(), value));
      }
    }
    return values;
  }

  /**
   * The record with these values; what is left out is for its constructor to fill in.
   *
   * @return empty if a field lacks that may not be left out
   * @throws IllegalArgumentException if the record refuses the values
   */
  Optional<T> build(Map<String, Object> values) {
    if (slots.stream().anyMatch(s -> s.field.required() && !values.containsKey(s.name()))) {
      return Optional.empty();
    }
    List<Object> arguments = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Object value = values.get(component.getName());
      arguments.add(value == null ? leftOut(component.getType()) : value);
    }
    try {
      return Optional.of(constructor.newInstance(arguments.toArray()));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object leftOut(Class<?> type) {
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == List.class) {
      return List.of();
    }
    return Array.get(Array.newInstance(type, 1), 0);
  }
}
