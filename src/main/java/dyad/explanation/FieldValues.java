package dyad.explanation;

import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Word;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    for (Vocabulary.Field field : kind(fact).fields()) {
      Object value = field.of(content);
      values.put(field.name(), value instanceof Word word ? word.word() : value);
    }
    values.put("topic", String.join(", ", fact.topics()));
    values.put("priorTo", fact.when().priorTo());
    values.put("following", fact.when().following());
    values.put("age", fact.when().begins());
    String until = fact.when().until();
    values.put("ago", until.isEmpty() ? fact.when().begins() : until);
    boolean lapsed = fact.when().ended() && until.isEmpty();
    values.put("over", lapsed ? "at a date that is not told" : until);
    values.put("year", fact.when().begins().split("-", -1)[0]);
    return new FieldValues(values);
  }

  /** The own fields of a fact that are stated, in order. */
  static Map<String, Object> stated(Fact fact) {
    FieldValues values = of(fact);
    Map<String, Object> stated = new LinkedHashMap<>();
    for (Vocabulary.Field field : kind(fact).fields()) {
      Object value = values.of(field.name());
      if (!isUnstated(value)) {
        stated.put(field.name(), value);
      }
    }
    return stated;
  }

  static Vocabulary.Kind kind(Fact fact) {
    return Vocabulary.kind(fact.kind()).orElseThrow();
  }

  private static boolean isUnstated(Object value) {
    return value.equals("")
        || value.equals(Vocabulary.UNSTATED)
        || value.equals(false)
        || value.equals(Double.NaN)
        || value.equals(List.of());
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
