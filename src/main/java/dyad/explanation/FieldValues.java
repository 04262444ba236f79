package dyad.explanation;

import dyad.facts.Fact;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Word;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What the fields of a fact say, by name, choices by their words. */
record FieldValues(Map<String, Object> byField) {

  private static final String OPEN = "some ";

  FieldValues {
    byField = Map.copyOf(byField);
  }

  static FieldValues of(Fact fact) {
    Map<String, Object> values = new HashMap<>();
    Content content = fact.content();
    for (RecordComponent component : content.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(content);
        values.put(component.getName(), value instanceof Word word ? word.word() : value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    values.put("topic", String.join(", ", fact.topics()));
    values.put("priorTo", fact.when().priorTo());
    values.put("following", fact.when().following());
    values.put("age", fact.when().date().isEmpty() ? fact.when().since() : fact.when().date());
    return new FieldValues(values);
  }

  Object of(String field) {
    return Objects.requireNonNull(byField.get(field));
  }

  /** Whether a value stands for somebody or something that is left open. */
  static boolean isPlaceholder(Object value) {
    return value instanceof String text && text.startsWith(OPEN);
  }

  /** Whoever or whatever was left open, told once more. */
  static String same(Object placeholder) {
    return "the same " + ((String) placeholder).substring(OPEN.length());
  }
}
