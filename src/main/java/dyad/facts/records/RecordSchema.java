package dyad.facts.records;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dyad.facts.Vocabulary;
import dyad.facts.records.SourceNode.Fields;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a record is written as an object. */
public final class RecordSchema<T> {

  private final Constructor<T> constructor;
  private final RecordComponent[] components;
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final String noun;

  /**
   * A field of the object.
   *
   * @param field its name and meaning
   * @param shown how messages call its value
   * @param required whether it must be there
   * @param reader reads its value
   */
  record Slot(Vocabulary.Field field, String shown, boolean required, Reader<?> reader) {

    static Slot of(RecordComponent component) {
      Vocabulary.Field field = Vocabulary.Field.of(component);
      Reader<?> reader = Readers.of(component.getGenericType(), component);
      return new Slot(field, "`" + field.name() + "`", field.required(), reader);
    }

    /** The same field, which may be left out. */
    Slot optional() {
      return new Slot(field, shown, false, reader);
    }
  }

  RecordSchema(Class<T> type) {
    components = type.getRecordComponents();
    noun = Vocabulary.noun(type);
    for (RecordComponent component : components) {
      if (!isApart(component)) {
        slots.put(component.getName(), Slot.of(component));
      }
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The fields of the object by name, in order. */
  Map<String, Slot> slots() {
    return slots;
  }

  /** How messages call it: {@code fact}, {@code question}. */
  String noun() {
    return noun;
  }

  /** Whether a component is no field: the setting of a content, the content of a fact. */
  public static boolean isApart(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonIgnore.class)
        || component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
  }

  /** The values of those fields that are there and in order, by name. */
  Map<String, Object> values(Fields object, Reading reading) {
    Map<String, Object> values = new HashMap<>();
    object.named().forEach((name, field) -> value(name, field.value(), values, reading));
    return values;
  }

  /** Adds the value of one field, if it is a field of this shape and in order. */
  void value(String name, SourceNode value, Map<String, Object> values, Reading reading) {
    Slot slot = slots.get(name);
    if (slot != null && !(value instanceof SourceNode.Lost)) {
      slot.reader.read(value, slot.shown, reading).ifPresent(read -> values.put(name, read));
    }
  }

  /**
   * The record with these values; what is left out is for its constructor to fill in.
   *
   * @return empty if a field lacks that may not be left out
   * @throws IllegalArgumentException if the record refuses the values
   */
  Optional<T> build(Map<String, Object> values) {
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      Object value = values.get(name);
      if (value == null && slots.containsKey(name) && slots.get(name).required) {
        return Optional.empty();
      }
      arguments[i] = value == null ? leftOut(components[i].getType()) : value;
    }
    return Optional.of(build(arguments));
  }

  private T build(Object[] arguments) {
    try {
      return constructor.newInstance(arguments);
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
    if (type == double.class) {
      return Double.NaN;
    }
    return Array.get(Array.newInstance(type, 1), 0);
  }
}
