package dyad.facts;

import dyad.facts.kinds.Commitment;
import dyad.facts.kinds.Conduct;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Designation;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Interest;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Position;
import dyad.facts.kinds.Presence;
import dyad.facts.kinds.Project;
import dyad.facts.kinds.Relation;
import dyad.facts.kinds.Role;
import dyad.facts.kinds.Setting;
import dyad.facts.kinds.Threat;
import dyad.facts.kinds.Unstated;
import dyad.facts.kinds.View;
import dyad.facts.kinds.Whole;
import dyad.facts.kinds.Word;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of fact and their fields, as analysts write them and rules match them. */
public final class Vocabulary {

  /** The fields that tell when, which a brief tells in one. */
  public static final Set<String> TIMES =
      Set.of("age", RuleFields.AGO, "over", "year", "priorTo", "following");

  /** The fields that tell where. */
  public static final Set<String> PLACES = Set.of("place", "base", "host");

  private static final Set<Class<? extends Content>> LASTING =
      Set.of(
          Commitment.class,
          Conduct.class,
          Designation.class,
          Interest.class,
          Position.class,
          Presence.class,
          Project.class,
          Relation.class,
          Role.class,
          Threat.class);

  /** The word of a choice that is left out. */
  public static final String UNSTATED = "unstated";

  private static final List<Kind> KINDS = read();

  /** Each under both of its names. */
  private static final Map<String, Kind> BY_NAME =
      KINDS.stream()
          .flatMap(k -> Stream.of(Map.entry(k.name(), k), Map.entry(k.ruleName(), k)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Vocabulary() {}

  /** Every kind of fact, in alphabetical order. */
  public static List<Kind> kinds() {
    return KINDS;
  }

  /** A kind by its name in briefs ({@code engagement}) or in rules ({@code Engagement}). */
  public static Optional<Kind> kind(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** What a fact has in one of its fields, as a text; empty where its kind has no such field. */
  public static Optional<String> value(Fact fact, String field) {
    return kind(fact.kind()).orElseThrow().fields().stream()
        .filter(f -> f.name().equals(field))
        .map(f -> String.valueOf(f.of(fact.content())))
        .findFirst();
  }

  private static List<Kind> read() {
    return Arrays.stream(Content.class.getPermittedSubclasses())
        .filter(type -> type != View.class)
        .map(type -> type.<Content>asSubclass(Content.class))
        .map(type -> new Kind(noun(type), type, meaning(type), fields(type)))
        .sorted(Comparator.comparing(Kind::name))
        .toList();
  }

  /** The fields that a kind of fact has of its own, in order. */
  static List<Field> fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getType() != Setting.class)
        .map(Field::of)
        .toList();
  }

  /** How a type is called in a sentence and, if it is a kind of fact, in briefs. */
  public static String noun(Class<?> type) {
    Meaning meaning = type.getAnnotation(Meaning.class);
    return meaning == null || meaning.noun().isEmpty()
        ? type.getSimpleName().toLowerCase(Locale.ROOT)
        : meaning.noun();
  }

  /** What a type or a part of one says; empty where it says nothing. */
  public static String meaning(AnnotatedElement element) {
    Meaning meaning = element.getAnnotation(Meaning.class);
    return meaning == null ? "" : meaning.value();
  }

  /**
   * A kind of fact.
   *
   * @param name as briefs write it, for example {@code engagement}
   * @param type the record that holds it
   * @param meaning what it says
   * @param fields its own fields, in order; what all facts have is not among them
   */
  public record Kind(
      String name, Class<? extends Content> type, String meaning, List<Field> fields) {

    /** As rules write it, for example {@code Engagement}. */
    public String ruleName() {
      return type.getSimpleName();
    }

    /** The fields that rules can see: its own but for lists, then topic and time. */
    public List<Field> inRules() {
      return RuleFields.of(type);
    }

    /** The same but for what follows from another of them: how long ago it was last so. */
    public List<Field> told() {
      return RuleFields.told(type);
    }

    /** By its name, which is its own: its fields' words are long. */
    @Override
    public int hashCode() {
      return name.hashCode();
    }

    /** Whether each fact of this kind goes on until it ends. */
    public boolean lasts() {
      return LASTING.contains(type);
    }

    /**
     * The field, and the word in it, by which some facts of a kind go on until they end while the
     * others happen: of what two do with each other, a standing body.
     */
    public Optional<Map.Entry<String, String>> lastsAs() {
      return type.equals(Engagement.class)
          ? Optional.of(Map.entry("form", Engagement.Form.BODY.word()))
          : Optional.empty();
    }

    /** Whether some fact of this kind goes on until it ends. */
    public boolean canLast() {
      return lasts() || lastsAs().isPresent();
    }
  }

  /**
   * A field of a kind of fact.
   *
   * @param name its name, in briefs and in rules
   * @param type its Java type
   * @param meaning what it says
   * @param required whether a fact must state it
   * @param choices what it can be, in order, if it is a choice
   * @param names the list of the brief in which its text must stand, if it is a name
   * @param whole whether its number has no decimals
   */
  public record Field(
      String name,
      Class<?> type,
      String meaning,
      boolean required,
      List<Choice> choices,
      Optional<Names.Declared> names,
      boolean whole) {

    /** The field that a component of a record is. */
    public static Field of(RecordComponent component) {
      Class<?> type = component.getType();
      return new Field(
          component.getName(),
          type,
          Vocabulary.meaning(component),
          !component.isAnnotationPresent(Unstated.class) && type != Optional.class,
          Choice.of(type),
          Optional.ofNullable(component.getAnnotation(Names.class)).map(Names::value),
          component.isAnnotationPresent(Whole.class));
    }

    /** What a fact of the kind says here. */
    public Object of(Content content) {
      try {
        return content.getClass().getMethod(name).invoke(content);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Whether a fact may state nothing here, so that it then holds no value. */
    public boolean mayBeUnstated() {
      return !required
          && type != boolean.class
          && (choices.isEmpty() || choices.stream().anyMatch(c -> c.word().equals(UNSTATED)))
          && type != Set.class;
    }
  }

  /**
   * What a field can be.
   *
   * @param word as briefs and rules write it
   * @param meaning what it says; empty where the word says it all
   */
  public record Choice(String word, String meaning) {

    /** The choices that an enum offers. */
    public static List<Choice> of(Class<?> type) {
      return type.isEnum()
          ? Arrays.stream(type.getFields())
              .filter(field -> field.isEnumConstant())
              .map(field -> new Choice(word(type, field.getName()), Vocabulary.meaning(field)))
              .toList()
          : List.of();
    }

    private static String word(Class<?> type, String constant) {
      return Arrays.stream(type.getEnumConstants())
          .map(Word.class::cast)
          .filter(word -> word.name().equals(constant))
          .map(Word::word)
          .findFirst()
          .orElseThrow();
    }
  }
}
