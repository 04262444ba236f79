package dyad.web.views;

import dyad.facts.Actor;
import dyad.facts.Fact;
import dyad.facts.Matter;
import dyad.facts.Question;
import dyad.facts.Source;
import dyad.facts.SourceNote;
import dyad.facts.Topic;
import dyad.facts.Vocabulary;
import dyad.facts.When;
import dyad.facts.workbook.BriefSheets;
import dyad.reports.json.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of fact with their fields and choices, and what else a brief can hold, for forms. */
public final class VocabularyView {

  /** What is no field of a form by itself. */
  private static final Set<String> APART = Set.of("content", "id", "source", "when", "rating");

  private VocabularyView() {}

  public static Map<String, Object> all() {
    return Json.object(
        "kinds", Vocabulary.kinds().stream().map(VocabularyView::kind).toList(),
        "fact", fields(Fact.class),
        "when", fields(When.class),
        "source", fields(Source.class),
        "lists",
            Json.object(
                "actors", fields(Actor.class),
                "matters", fields(Matter.class),
                "topics", fields(Topic.class),
                "sources", fields(SourceNote.class),
                "questions", fields(Question.class)));
  }

  private static Map<String, Object> kind(Vocabulary.Kind kind) {
    return Json.object(
        "name", kind.name(),
        "meaning", kind.meaning(),
        "lasts", kind.lasts(),
        "fields", kind.fields().stream().map(f -> field(f, f.choices())).toList(),
        "columns",
            BriefSheets.facts(kind).stream()
                .map(c -> Json.object("heading", c.column().heading(), "path", c.path()))
                .toList());
  }

  private static List<Map<String, Object>> fields(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> type != Fact.class || !APART.contains(c.getName()))
        .map(c -> field(Vocabulary.Field.of(c), Vocabulary.Choice.of(inner(c))))
        .toList();
  }

  /** What a component holds, where it holds something. */
  private static Class<?> inner(RecordComponent component) {
    return component.getType() == Optional.class
            && component.getGenericType() instanceof ParameterizedType type
            && type.getActualTypeArguments()[0] instanceof Class<?> inner
        ? inner
        : component.getType();
  }

  private static Map<String, Object> field(
      Vocabulary.Field field, List<Vocabulary.Choice> choices) {
    return Json.object(
        "name", field.name(),
        "meaning", field.meaning(),
        "required", field.required(),
        "type", choices.isEmpty() ? type(field.type()) : "choice",
        "names", field.names().map(n -> n.name().toLowerCase(Locale.ROOT)),
        "choices",
            choices.stream()
                .map(c -> Json.object("word", c.word(), "meaning", c.meaning()))
                .toList());
  }

  private static String type(Class<?> type) {
    if (type == boolean.class) {
      return "flag";
    }
    if (type == int.class || type == double.class) {
      return "number";
    }
    return type == List.class ? "list" : "text";
  }
}
