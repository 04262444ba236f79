package dyad.reasoning.network;

import dyad.rules.FieldReader;
import dyad.rules.Shapes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;

/** Reads a field of what a pattern matches, for the engine. */
public final class Accessor implements Function1<Object, Object>, HashedExpression {

  private static final long serialVersionUID = 1;

  private static final Map<String, Accessor> ALL = all();

  private final String name;
  private final int position;
  private final Class<?> type;
  private final transient FieldReader reader;

  private Accessor(String name, int position, Class<?> type, FieldReader reader) {
    this.name = name;
    this.position = position;
    this.type = boxed(type);
    this.reader = reader;
  }

  /**
   * For a field of a type, both named as in rules.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Accessor of(String type, String field) {
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
            FieldReader reader = FieldReader.of(type, field.getKey());
            String name = name(type, field.getKey());
            all.put(name, new Accessor(name, position++, field.getValue(), reader));
          }
        });
    return all;
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

  /** What it reads, as patterns compare it. */
  @Override
  public Object apply(Object row) {
    return reader.read(row);
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
