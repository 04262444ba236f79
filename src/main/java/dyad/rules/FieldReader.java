package dyad.rules;

import dyad.facts.Vocabulary;
import dyad.facts.kinds.Word;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a field of what a pattern matches, as {@link Values} compare it. */
public final class FieldReader {

  /** Those of a class, by field: types of patterns that see one kind share them. */
  private static final ClassValue<Map<String, FieldReader>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<String, FieldReader> computeValue(Class<?> holder) {
          return new ConcurrentHashMap<>();
        }
      };

  private final String name;
  private final MethodHandle getter;

  /**
   * The words of a choice, by the number of its constant; that it is unstated is the empty text.
   */
  private final String[] words;

  private FieldReader(String name, Class<?> type, MethodHandle getter) {
    this.name = name;
    this.getter = getter;
    this.words = type.isEnum() ? words(type) : new String[0];
  }

  /**
   * For a field of a type, both named as in rules.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static FieldReader of(String type, String field) {
    Class<?> holder = Shapes.javaClass(type);
    Class<?> held = Shapes.fields(type).get(field);
    if (held == null) {
      throw new IllegalArgumentException("there is no field " + type + "." + field);
    }
    return KNOWN
        .get(holder)
        .computeIfAbsent(
            field, f -> new FieldReader(holder.getSimpleName() + "." + f, held, getter(holder, f)));
  }

  private static String[] words(Class<?> choices) {
    return Arrays.stream(choices.getEnumConstants())
        .map(c -> ((Word) c).word())
        .map(word -> word.equals(Vocabulary.UNSTATED) ? "" : word)
        .toArray(String[]::new);
  }

  private static MethodHandle getter(Class<?> type, String field) {
    String capital = Character.toUpperCase(field.charAt(0)) + field.substring(1);
    boolean own =
        Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getName().equals(field));
    try {
      return MethodHandles.publicLookup()
          .unreflect(type.getMethod(own ? field : "get" + capital))
          .asType(MethodType.methodType(Object.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " has no " + field, e);
    }
  }

  /**
   * What it reads: a text, a number as a double, a flag or several texts; a choice as its word, and
   * nothing as the empty text or NaN.
   */
  public Object read(Object row) {
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
}
