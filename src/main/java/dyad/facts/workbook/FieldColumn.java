package dyad.facts.workbook;

import dyad.facts.Rating;
import dyad.facts.Vocabulary;
import dyad.facts.excel.Column;
import dyad.facts.excel.Column.Form;
import dyad.facts.excel.Menu;
import dyad.facts.kinds.Names.Declared;
import dyad.facts.kinds.PartialDate;
import dyad.facts.kinds.Whole;
import dyad.facts.records.RecordSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A column of a sheet that holds a field of a record, or of a record inside it.
 *
 * @param path the names of the fields that lead to it
 * @param column the column
 * @param words what it can be, if it is a choice
 */
public record FieldColumn(List<String> path, Column column, Optional<Menu.Words> words) {

  /** The column in which it can be told that the source tells no date. */
  static final List<String> DATE = List.of("when", "date");

  /** What stands in it then. */
  static final String NOT_TOLD = "not told";

  /** How the entries of a list are parted, which no name can hold. */
  private static final String BETWEEN = ", ";

  private static final Map<Declared, String> LISTS =
      Map.of(
          Declared.ACTOR, "actors",
          Declared.MATTER, "matters",
          Declared.TOPIC, "topics",
          Declared.EVENT, "events");

  /** Fields whose cells offer what was typed before, and take anything else as well. */
  private static final Map<String, String> OFFERED =
      Map.of("document", "documents", "origin", "origins", "channel", "channels");

  /** Worked out once: each sheet that is read asks for the columns of all. */
  private static final ClassValue<List<FieldColumn>> COLUMNS =
      new ClassValue<>() {
        @Override
        protected List<FieldColumn> computeValue(Class<?> type) {
          return List.copyOf(of(type, List.of(), true));
        }
      };

  /** The columns of a record; lists of records are for sheets of their own. */
  public static List<FieldColumn> of(Class<?> type) {
    return COLUMNS.get(type);
  }

  private static List<FieldColumn> of(Class<?> type, List<String> above, boolean required) {
    List<FieldColumn> columns = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      List<String> path = new ArrayList<>(above);
      path.add(component.getName());
      boolean needed = required && Vocabulary.Field.of(component).required();
      Class<?> held = held(component.getGenericType());
      boolean nested = held.isRecord() && held != Rating.class;
      if (RecordSchema.isApart(component) || nested && component.getType() == List.class) {
        continue;
      }
      if (nested) {
        columns.addAll(of(held, path, needed));
      } else {
        columns.add(of(type, component, held, List.copyOf(path), needed));
      }
    }
    return columns;
  }

  /** What a field holds, or the entries of its list. */
  private static Class<?> held(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getActualTypeArguments()[0]
        : (Class<?>) type;
  }

  private static FieldColumn of(
      Class<?> type, RecordComponent component, Class<?> held, List<String> path, boolean needed) {
    Vocabulary.Field field = Vocabulary.Field.of(component);
    Column plain =
        Column.text(heading(path), field.meaning(), needed).holding(form(component, held));
    Optional<Menu.Words> words = words(type, field.name(), held);
    Optional<String> list =
        words
            .map(Menu.Words::name)
            .or(() -> field.names().map(LISTS::get))
            .or(() -> Optional.ofNullable(OFFERED.get(field.name())));
    boolean open = plain.form() == Form.LIST || OFFERED.containsKey(field.name());
    return new FieldColumn(path, list.map(l -> plain.offering(l, !open)).orElse(plain), words);
  }

  private static Form form(RecordComponent component, Class<?> held) {
    if (component.getType() == List.class) {
      return held == String.class ? Form.LIST : Form.WHOLES;
    }
    if (held == int.class) {
      return Form.WHOLE;
    }
    if (held == double.class) {
      return component.isAnnotationPresent(Whole.class) ? Form.WHOLE : Form.NUMBER;
    }
    if (held == boolean.class) {
      return Form.FLAG;
    }
    boolean date = held == LocalDate.class || component.isAnnotationPresent(PartialDate.class);
    return date ? Form.DATE : Form.TEXT;
  }

  private static Optional<Menu.Words> words(Class<?> type, String field, Class<?> held) {
    if (held == boolean.class) {
      return Optional.of(
          new Menu.Words("yes", "yes or nothing", List.of("yes"), List.of("it is so")));
    }
    if (held == Rating.class) {
      return Optional.of(ratings());
    }
    List<Vocabulary.Choice> choices = Vocabulary.Choice.of(held);
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    boolean own = held.getEnclosingClass() == type;
    String name = own ? type.getSimpleName() + "_" + held.getSimpleName() : held.getSimpleName();
    String title =
        own ? heading(type.getSimpleName()) + ": " + field : heading(held.getSimpleName());
    return Optional.of(
        new Menu.Words(
            "choices_" + name.toLowerCase(Locale.ROOT),
            title,
            choices.stream().map(Vocabulary.Choice::word).toList(),
            choices.stream().map(Vocabulary.Choice::meaning).toList()));
  }

  private static Menu.Words ratings() {
    List<String> ratings = new ArrayList<>(List.of(Rating.GIVEN.toString()));
    for (char letter = 'A'; letter <= 'F'; letter++) {
      for (int digit = 1; digit <= 6; digit++) {
        ratings.add(new Rating(letter, digit).toString());
      }
    }
    String rated = "the source’s reliability, A to F, and the information’s credibility, 1 to 6";
    List<String> meanings = new ArrayList<>(List.of("common knowledge, or a premise of the brief"));
    meanings.addAll(Collections.nCopies(ratings.size() - 1, rated));
    return new Menu.Words("ratings", "Rating", ratings, meanings);
  }

  private static String heading(List<String> path) {
    String own = heading(path.get(path.size() - 1));
    return switch (path.get(0)) {
      case "dyad" -> own + " power";
      case "baseRate" -> "Base rate: " + own.toLowerCase(Locale.ROOT);
      default -> own;
    };
  }

  /** A field's name in words: {@code stalledYears} is headed {@code Stalled years}. */
  static String heading(String name) {
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The same column with more to be said of what it holds. */
  FieldColumn meaning(String more) {
    return new FieldColumn(path, column.meaning(more), words);
  }

  /** What a cell holds for a record that says this. */
  public Object cell(Map<String, Object> told) {
    Object value = told.getOrDefault(path.get(0), "");
    if (path.equals(DATE) && value instanceof Map<?, ?> inner && inner.isEmpty()) {
      return NOT_TOLD;
    }
    if (path.size() > 1) {
      value =
          value instanceof Map<?, ?> inner && inner.containsKey(path.get(1))
              ? inner.get(path.get(1))
              : "";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Object::toString).collect(Collectors.joining(BETWEEN));
    }
    if (value instanceof Boolean flag) {
      return flag ? "yes" : "";
    }
    return value;
  }
}
