package dyad.facts;

import dyad.facts.kinds.CalendarYear;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Setting;
import dyad.facts.kinds.Unstated;
import dyad.facts.kinds.Word;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of fact and their fields, as analysts write them and rules match them. */
public final class Vocabulary {

  /** The fields that tell where. */
  public static final Set<String> PLACES = Set.of("place", "base", "host");

  private static final List<Field> SETTING = fields(Setting.class);
  private static final List<Kind> KINDS = read();

  private Vocabulary() {}

  /** Every kind of fact, in alphabetical order. */
  public static List<Kind> kinds() {
    return KINDS;
  }

  /** A kind by its name in briefs ({@code engagement}) or in rules ({@code Engagement}). */
  public static Optional<Kind> kind(String name) {
    return KINDS.stream()
        .filter(kind -> kind.name().equals(name) || kind.ruleName().equals(name))
        .findFirst();
  }

  private static List<Kind> read() {
    return Arrays.stream(Content.class.getPermittedSubclasses())
        .map(type -> type.<Content>asSubclass(Content.class))
        .map(type -> new Kind(noun(type), type, meaning(type), fields(type)))
        .sorted(Comparator.comparing(Kind::name))
        .toList();
  }

  private static List<Field> fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getType() != Setting.class)
        .map(Field::of)
        .toList();
  }

  /** How a type is called in a sentence and, if it is a kind of fact, in briefs. */
  static String noun(Class<?> type) {
    Meaning meaning = type.getAnnotation(Meaning.class);
    return meaning == null || meaning.noun().isEmpty()
        ? type.getSimpleName().toLowerCase(Locale.ROOT)
        : meaning.noun();
  }

  /** What a type or a part of one says; empty where it says nothing. */
  static String meaning(AnnotatedElement element) {
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

    /** The fields that rules can see: its own, then topic, priorTo, following and age. */
    public List<Field> inRules() {
      return Stream.concat(fields.stream(), SETTING.stream()).toList();
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
   * @param year whether its number is a year
   */
  public record Field(
      String name,
      Class<?> type,
      String meaning,
      boolean required,
      List<Choice> choices,
      Optional<Names.Declared> names,
      boolean year) {

    static Field of(RecordComponent component) {
      Class<?> type = component.getType();
      return new Field(
          component.getName(),
          type,
          Vocabulary.meaning(component),
          !component.isAnnotationPresent(Unstated.class) && type != Optional.class,
          Choice.of(type),
          Optional.ofNullable(component.getAnnotation(Names.class)).map(Names::value),
          component.isAnnotationPresent(CalendarYear.class));
    }
  }

  /**
   * What a field can be.
   *
   * @param word as briefs and rules write it
   * @param meaning what it says; empty where the word says it all
   */
  public record Choice(String word, String meaning) {

    static List<Choice> of(Class<?> type) {
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
