package dyad.repairs.matching;

import dyad.facts.RecordField;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Setting;
import dyad.facts.kinds.Word;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes the typed part of a fact from values as patterns compare them. */
public final class Contents {

  private static final ClassValue<Constructor<?>> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          return type.getDeclaredConstructors()[0];
        }
      };

  private Contents() {}

  /** The content of these values; a field that is not among them is left out. */
  public static Content of(Vocabulary.Kind kind, Map<String, Object> values) {
    List<RecordComponent> components = RecordField.of(kind.type());
    Object[] arguments = new Object[components.size()];
    for (int i = 0; i < components.size(); i++) {
      Class<?> type = components.get(i).getType();
      Object value = values.get(components.get(i).getName());
      arguments[i] =
          type == Setting.class ? Setting.NONE : value == null ? leftOut(type) : typed(type, value);
    }
    try {
      return (Content) CONSTRUCTORS.get(kind.type()).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("NullAway") // what a record fills in by itself
  private static Object leftOut(Class<?> type) {
    if (type == List.class) {
      return List.of();
    }
    return type == double.class ? (Object) Double.NaN : Array.get(Array.newInstance(type, 1), 0);
  }

  private static Object typed(Class<?> type, Object value) {
    if (type.isEnum() && value.equals("")) {
      return leftOut(type);
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(c -> ((Word) c).word().equals(value))
          .findFirst()
          .orElseThrow();
    }
    return value;
  }
}
