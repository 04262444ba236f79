package dyad.reasoning;

import dyad.facts.kinds.Content;
import dyad.findings.Finding;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What one pattern may match, by the names that rules use.
 *
 * @param type its type, as patterns name it
 * @param fields its fields: texts, numbers as doubles, flags, and choices as their words
 */
record Row(String type, Map<String, Object> fields) {

  /** The value of a field that every row of this type has. */
  Object get(String field) {
    return Objects.requireNonNull(fields.get(field), field);
  }

  static Row of(Object matched) {
    Map<String, Object> fields = new HashMap<>();
    if (matched instanceof Finding finding) {
      fields.put("claim", finding.claim());
      fields.put("leaning", finding.leaning().word());
      fields.put("topic", finding.topic());
      fields.put("first", finding.getFirst());
      fields.put("second", finding.getSecond());
      fields.put("third", finding.getThird());
    } else {
      components(matched, fields);
    }
    if (matched instanceof Content content) {
      fields.remove("setting");
      fields.put("topic", content.getTopic());
      fields.put("priorTo", content.getPriorTo());
      fields.put("following", content.getFollowing());
      fields.put("age", content.getAge());
    }
    return new Row(matched.getClass().getSimpleName(), fields);
  }

  private static void components(Object matched, Map<String, Object> fields) {
    try {
      for (RecordComponent component : matched.getClass().getRecordComponents()) {
        Object value = component.getAccessor().invoke(matched);
        fields.put(component.getName(), GraphRecorder.plain(value));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the vocabulary is ours to read", e);
    }
  }
}
