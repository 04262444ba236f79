package dyad.language;

import dyad.facts.Vocabulary;
import dyad.findings.Strength;
import dyad.rules.Shapes;
import dyad.rules.files.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** All words that a rule may be put together from, with what each means. */
public final class RuleVocabulary {

  private RuleVocabulary() {}

  /**
   * What a pattern may look for.
   *
   * @param name as rules write it
   * @param meaning what it looks for
   * @param isFact whether it is a kind of fact
   * @param fields what may be asked of it
   */
  public record Kind(String name, String meaning, boolean isFact, List<Field> fields) {

    /** Fields are kept in order. */
    public Kind {
      fields = List.copyOf(fields);
    }
  }

  /**
   * What may be asked of a pattern.
   *
   * @param name as rules write it
   * @param meaning what it says
   * @param sort one of choice, number, flag, events and text
   * @param isOpen whether it may be unstated
   * @param choices what it may be, where it is a choice
   */
  public record Field(
      String name, String meaning, String sort, boolean isOpen, List<Vocabulary.Choice> choices) {

    /** Choices are kept in order. */
    public Field {
      choices = List.copyOf(choices);
    }
  }

  /** What patterns may look for, in alphabetical order. */
  public static List<Kind> kinds() {
    return Shapes.ALL.keySet().stream()
        .map(
            kind ->
                new Kind(
                    kind,
                    Gloss.kind(kind).replace("`", ""),
                    Shapes.isFact(kind),
                    Shapes.fields(kind).keySet().stream().map(f -> field(kind, f)).toList()))
        .toList();
  }

  private static Field field(String kind, String field) {
    List<Vocabulary.Choice> choices = Gloss.choices(kind, field);
    return new Field(
        field,
        Gloss.field(kind, field),
        choices.isEmpty() ? sort(Objects.requireNonNull(Shapes.fields(kind).get(field))) : "choice",
        Shapes.mayBeUnstated(kind, field),
        choices);
  }

  private static String sort(Class<?> type) {
    if (type == boolean.class) {
      return "flag";
    }
    return type == Set.class ? "events" : type == String.class ? "text" : "number";
  }

  /** The strengths that a rule may name. */
  public static List<Vocabulary.Choice> strengths() {
    return Arrays.stream(Strength.values())
        .map(s -> new Vocabulary.Choice(s.word(), Gloss.strength(s)))
        .toList();
  }

  /** The strands that a rule may name. */
  public static List<Vocabulary.Choice> strands() {
    return Gloss.strands();
  }

  /** What a header may say. */
  public static List<Vocabulary.Choice> annotations() {
    return Arrays.stream(Annotation.values())
        .map(a -> new Vocabulary.Choice(a.word(), a.meaning()))
        .toList();
  }
}
