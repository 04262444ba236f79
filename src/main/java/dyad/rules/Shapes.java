package dyad.rules;

import dyad.facts.Leaning;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Setting;
import dyad.facts.kinds.Word;
import dyad.findings.Dyad;
import dyad.findings.Finding;
import dyad.findings.Power;
import dyad.findings.Threshold;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What patterns may look for, and the fields that each of these has. */
public final class Shapes {

  /** Every type that a pattern may name, by its name in rules, with its fields and their types. */
  public static final Map<String, Map<String, Class<?>>> ALL = all();

  private static final Map<String, Class<?>> CLASSES =
      classes().collect(Collectors.toMap(Class::getSimpleName, c -> c));

  private Shapes() {}

  /** Whether a type is a kind of fact. */
  public static boolean isFact(String type) {
    Class<?> known = CLASSES.get(type);
    return known != null && Content.class.isAssignableFrom(known);
  }

  /** Whether a pattern of this type finds something that an analyst or a rule put there. */
  public static boolean isEvidence(String type) {
    return isFact(type) || type.equals("Finding");
  }

  /**
   * The fields of a type that patterns may name.
   *
   * @throws NullPointerException if there is no such type
   */
  public static Map<String, Class<?>> fields(String type) {
    return Objects.requireNonNull(ALL.get(type));
  }

  /**
   * The class that a type is in the program.
   *
   * @throws IllegalArgumentException if there is no such type
   */
  public static Class<?> javaClass(String type) {
    return Optional.ofNullable(CLASSES.get(type))
        .orElseThrow(() -> new IllegalArgumentException("there is no type " + type));
  }

  /** The words that a choice may be, in order; empty for a type that is no choice. */
  static List<String> words(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(c -> ((Word) c).word()).toList()
        : List.of();
  }

  private static java.util.stream.Stream<Class<?>> classes() {
    return java.util.stream.Stream.concat(
        Arrays.stream(Content.class.getPermittedSubclasses()),
        java.util.stream.Stream.of(Finding.class, Dyad.class, Power.class, Threshold.class));
  }

  private static Map<String, Map<String, Class<?>>> all() {
    Map<String, Map<String, Class<?>>> shapes = new TreeMap<>();
    classes().forEach(c -> shapes.put(c.getSimpleName(), fields(c)));
    return Collections.unmodifiableMap(shapes);
  }

  private static Map<String, Class<?>> fields(Class<?> type) {
    Map<String, Class<?>> fields = new LinkedHashMap<>();
    if (type == Finding.class) {
      fields.put("claim", String.class);
      fields.put("leaning", Leaning.class);
      List.of("topic", "first", "second", "third").forEach(f -> fields.put(f, String.class));
      return Collections.unmodifiableMap(fields);
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != Setting.class) {
        fields.put(component.getName(), component.getType());
      }
    }
    if (Content.class.isAssignableFrom(type)) {
      List.of("topic", "priorTo", "following").forEach(f -> fields.put(f, String.class));
      fields.put("age", double.class);
    }
    return Collections.unmodifiableMap(fields);
  }
}
