package dyad.facts;

import dyad.facts.Vocabulary.Field;
import dyad.facts.kinds.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields of a kind of fact, or of what several kinds say alike, that rules can see: its own but
 * for lists, then topic and time.
 */
public final class RuleFields {

  /** How long ago it was last so, which follows from its date or its end. */
  public static final String AGO = "ago";

  private static final List<Field> SETTING =
      List.of(
          common("topic", String.class, "one topic that it bears on", Names.Declared.TOPIC),
          common("priorTo", Set.class, "the events that it came before", Names.Declared.EVENT),
          common("following", Set.class, "the events that it came after", Names.Declared.EVENT),
          number("age", "years from its date to the brief's date"),
          number(AGO, "years since it was last so, to the brief's date"),
          number("over", "years from its end to the brief's date"),
          number("year", "the calendar year of its date"));

  private static final ClassValue<List<Field>> ALL =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return Stream.concat(
                  Vocabulary.fields(type).stream().filter(f -> f.type() != List.class),
                  SETTING.stream())
              .toList();
        }
      };

  private static final ClassValue<List<Field>> TOLD =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return ALL.get(type).stream().filter(f -> !f.name().equals(AGO)).toList();
        }
      };

  private RuleFields() {}

  private static Field common(String name, Class<?> type, String meaning, Names.Declared declared) {
    return new Field(name, type, meaning, false, List.of(), Optional.of(declared), false);
  }

  private static Field number(String name, String meaning) {
    return new Field(name, double.class, meaning, false, List.of(), Optional.empty(), false);
  }

  /** All of them. */
  public static List<Field> of(Class<?> type) {
    return ALL.get(type);
  }

  /** The same but for what follows from another of them: how long ago it was last so. */
  static List<Field> told(Class<?> type) {
    return TOLD.get(type);
  }
}
