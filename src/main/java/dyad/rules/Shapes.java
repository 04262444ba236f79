package dyad.rules;

import dyad.facts.RuleFields;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Claim;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Phase;
import dyad.facts.kinds.Setting;
import dyad.facts.kinds.View;
import dyad.facts.kinds.Word;
import dyad.findings.Asked;
import dyad.findings.Choices;
import dyad.findings.Degree;
import dyad.findings.Dyad;
import dyad.findings.Finding;
import dyad.findings.Forecast;
import dyad.findings.Power;
import dyad.findings.Threshold;
import dyad.findings.Within;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What patterns may look for, and the fields that each of these has.
 *
 * <p>A kind of fact that lasts is seen while it holds at the brief's date: {@code Position}. {@code
 * PastPosition} sees one that has lapsed, {@code EverPosition} both. {@code NoPosition} sees that
 * there is none, as a source reports.
 */
public final class Shapes {
  /** Before the name of a kind that lasts: one that has lapsed. */
  public static final String PAST = "Past";

  /** Before the name of a kind that lasts: one that holds or has lapsed. */
  public static final String EVER = "Ever";

  /** Before the name of a kind: there is none, as a source reports. */
  public static final String NO = "No";

  /** By their names, in alphabetical order; they are looked up far more often than listed. */
  private static final Map<String, Seen> SEEN =
      new LinkedHashMap<>(
          seen()
              .collect(
                  Collectors.toMap(Seen::name, Function.identity(), (a, b) -> a, TreeMap::new)));

  /** Every type that a pattern may name, by its name in rules, with its fields and their types. */
  public static final Map<String, Map<String, Class<?>>> ALL = all();

  /** The fields that a fact may leave unstated, by type. */
  private static final Map<Class<?>, Set<String>> OPEN = open();

  private Shapes() {}

  /**
   * A type that a pattern may name.
   *
   * @param name its name
   * @param javaClass what it is in the program
   * @param phases of a kind of fact, the phases in which it is seen
   */
  private record Seen(String name, Class<?> javaClass, Set<Phase> phases) {}

  private static Stream<Seen> seen() {
    Stream<Seen> others =
        Stream.of(
                Finding.class,
                Dyad.class,
                Power.class,
                Threshold.class,
                Within.class,
                Choices.class,
                Degree.class,
                Asked.class,
                Forecast.class)
            .map(c -> new Seen(c.getSimpleName(), c, Set.of()));
    return Stream.concat(contents().flatMap(Shapes::seen), others);
  }

  private static Stream<Class<?>> contents() {
    return Stream.of(Content.class, View.class)
        .<Class<?>>flatMap(c -> Arrays.stream(c.getPermittedSubclasses()))
        .filter(c -> c != View.class);
  }

  private static Stream<Seen> seen(Class<?> kind) {
    String name = kind.getSimpleName();
    boolean view = View.class.isAssignableFrom(kind);
    Stream<Seen> always = Stream.of(new Seen(name, kind, EnumSet.of(Phase.PRESENT)));
    Stream<Seen> lasting =
        view || Vocabulary.kind(name).filter(Vocabulary.Kind::canLast).isPresent()
            ? Stream.of(
                new Seen(PAST + name, kind, EnumSet.of(Phase.PAST)),
                new Seen(EVER + name, kind, EnumSet.of(Phase.PRESENT, Phase.PAST)))
            : Stream.empty();
    Stream<Seen> none =
        view ? Stream.empty() : Stream.of(new Seen(NO + name, kind, EnumSet.of(Phase.ABSENT)));
    return Stream.of(always, lasting, none).flatMap(s -> s);
  }

  /** Whether a type is a kind of fact, in whichever phase. */
  public static boolean isFact(String type) {
    return Optional.ofNullable(SEEN.get(type)).filter(s -> !s.phases.isEmpty()).isPresent();
  }

  /** Whether a pattern of this type finds something that an analyst or a rule put there. */
  public static boolean isEvidence(String type) {
    return isFact(type) || type.equals("Finding");
  }

  /** Whether a pattern of this type sees a row of a fact. */
  public static boolean sees(String type, Content row) {
    Seen seen = SEEN.get(type);
    return seen != null
        && seen.javaClass == row.getClass()
        && seen.phases.contains(row.setting().timing().phase());
  }

  /** The types of patterns that see a row of a fact, in alphabetical order. */
  public static List<String> seeing(Content row) {
    return SEEN.keySet().stream().filter(type -> sees(type, row)).toList();
  }

  /**
   * The type that sees rows of the same kind in the same phase as this one, and no others.
   *
   * @throws IllegalArgumentException for what has not begun: rules do not see it
   */
  public static String named(Content row) {
    return seeing(row).stream()
        .filter(type -> phases(type).size() == 1)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("rules see nothing of " + row));
  }

  /** The type that sees all that another sees, and more; only types of facts that last have one. */
  public static Optional<String> general(String type) {
    Set<Phase> own = phases(type);
    return SEEN.values().stream()
        .filter(s -> s.javaClass == javaClass(type))
        .filter(s -> !own.isEmpty() && s.phases.size() > own.size() && s.phases.containsAll(own))
        .map(Seen::name)
        .findFirst();
  }

  /** The phases in which a type sees facts; none where it is no kind of fact. */
  public static Set<Phase> phases(String type) {
    return Objects.requireNonNull(SEEN.get(type)).phases;
  }

  /** The kind of fact that a type sees, where analysts can write it. */
  public static Optional<Vocabulary.Kind> kind(String type) {
    return Optional.ofNullable(SEEN.get(type))
        .flatMap(s -> Vocabulary.kind(s.javaClass.getSimpleName()));
  }

  /**
   * The fields of a type that patterns may name.
   *
   * @throws NullPointerException if there is no such type
   */
  public static Map<String, Class<?>> fields(String type) {
    return Objects.requireNonNull(ALL.get(type));
  }

  /** Whether what a type sees may leave a field unstated. */
  public static boolean mayBeUnstated(String type, String field) {
    Seen seen = SEEN.get(type);
    return seen != null && OPEN.getOrDefault(seen.javaClass, Set.of()).contains(field);
  }

  /** Whether a field of a type names a claim. */
  public static boolean namesClaim(String type, String field) {
    Class<?> seen = SEEN.containsKey(type) ? javaClass(type) : Object.class;
    return seen == Claim.class && field.equals("proposition")
        || seen == Forecast.class && field.equals("claim");
  }

  /**
   * The class that a type is in the program.
   *
   * @throws IllegalArgumentException if there is no such type
   */
  public static Class<?> javaClass(String type) {
    return Optional.ofNullable(SEEN.get(type))
        .map(Seen::javaClass)
        .orElseThrow(() -> new IllegalArgumentException("there is no type " + type));
  }

  /**
   * The words that a choice may be, in order; empty for a type that is no choice. That nothing is
   * stated is no word: rules ask for it by {@code null}.
   */
  public static List<String> words(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(c -> ((Word) c).word())
            .filter(w -> !w.equals(Vocabulary.UNSTATED))
            .toList()
        : List.of();
  }

  private static Map<String, Map<String, Class<?>>> all() {
    Map<String, Map<String, Class<?>>> shapes = new LinkedHashMap<>();
    SEEN.forEach((name, seen) -> shapes.put(name, fields(seen.javaClass)));
    return Collections.unmodifiableMap(shapes);
  }

  private static Map<String, Class<?>> fields(Class<?> type) {
    Map<String, Class<?>> fields = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != Setting.class && component.getType() != List.class) {
        fields.put(component.getName(), component.getType());
      }
    }
    if (type == Finding.class) {
      List.of("first", "second", "third").forEach(f -> fields.put(f, String.class));
    }
    if (Content.class.isAssignableFrom(type)) {
      fields.put("topic", String.class);
      List.of("priorTo", "following").forEach(f -> fields.put(f, Set.class));
      List.of("age", "ago", "over", "year").forEach(f -> fields.put(f, double.class));
    }
    return Collections.unmodifiableMap(fields);
  }

  private static Map<Class<?>, Set<String>> open() {
    Map<Class<?>, Set<String>> open = new LinkedHashMap<>();
    open.put(Finding.class, Set.of("topic"));
    contents().forEach(type -> open.put(type, unstated(RuleFields.of(type).stream())));
    return open;
  }

  private static Set<String> unstated(Stream<Vocabulary.Field> fields) {
    return fields.filter(f -> f.mayBeUnstated()).map(f -> f.name()).collect(Collectors.toSet());
  }
}
