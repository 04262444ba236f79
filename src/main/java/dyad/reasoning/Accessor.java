package dyad.reasoning;

import dyad.facts.Vocabulary;
import dyad.facts.kinds.Word;
import dyad.rules.Shapes;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;

/** Reads a field of what a pattern matches; numbers as doubles, so that equal ones are equal. */
final class Accessor implements Function1<Object, Object>, HashedExpression {

  private static final long serialVersionUID = 1;

  private static final Map<String, Accessor> ALL = all();

  private final String name;
  private final int position;
  private final Class<?> type;
  private final transient MethodHandle getter;

  /** The words of a choice, by the number of its constant; that it is unstated is the empty text. */
  private final transient String[] words;

  private Accessor(String name, int position, Class<?> type, MethodHandle getter) {
    this.name = name;
    this.position = position;
    this.type = boxed(type);
    this.getter = getter;
    this.words = type.isEnum() ? words(type) : new String[0];
  }

  private static String[] words(Class<?> choices) {
    return Arrays.stream(choices.getEnumConstants())
        .map(c -> ((Word) c).word())
        .map(word -> word.equals(Vocabulary.UNSTATED) ? "" : word)
        .toArray(String[]::new);
  }

  /**
   * For a field of a type, both named as in rules.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Accessor of(String type, String field) {
    return Optional.ofNullable(ALL.get(name(type, field)))
        .orElseThrow(() -> new IllegalArgumentException("there is no field " + name(type, field)));
  }

  private static String name(String type, String field) {
    return type + "." + field;
  }

  private static Map<String, Accessor> all() {
    Map<String, Accessor> all = new HashMap<>();
    Shapes.ALL.forEach(
        (type, fields) -> {
          int position = 0;
          for (Map.Entry<String, Class<?>> field : fields.entrySet()) {
            MethodHandle getter = getter(Shapes.javaClass(type), field.getKey());
            String name = name(type, field.getKey());
            all.put(name, new Accessor(name, position++, field.getValue(), getter));
          }
        });
    return all;
  }

  private static MethodHandle getter(Class<?> type, String field) {
    String capital = Character.toUpperCase(field.charAt(0)) + field.substring(1);
    List<String> names = List.of(field, "get" + capital);
    for (Method method : type.getMethods()) {
      if (method.getParameterCount() == 0 && names.contains(method.getName())) {
        try {
          return MethodHandles.publicLookup()
              .unreflect(method)
              .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    throw new IllegalStateException(type + " has no " + field);
  }

  private static Class<?> boxed(Class<?> type) {
    if (type == int.class || type == double.class) {
      return Double.class;
    }
    if (type == boolean.class) {
      return Boolean.class;
    }
    return type.isEnum() ? String.class : type;
  }

  /** Its place among the fields of its type. */
  int position() {
    return position;
  }

  /** The class of the values that it reads. */
  Class<?> type() {
    return type;
  }

  /**
   * What it reads: a text, a number, a flag or several texts; a choice as its word, and nothing as
   * the empty text or NaN.
   */
  @Override
  public Object apply(Object row) {
    try {
      Object value = getter.invokeExact(row);
      if (value instanceof Enum<?> choice) {
        return words[choice.ordinal()];
      }
      // Adding 0 makes one of the two zeros.
      return value instanceof Number number ? (Object) (number.doubleValue() + 0.0) : value;
    } catch (Throwable e) {
      throw new IllegalStateException(name, e);
    }
  }

  @Override
  public String getExpressionHash() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
