package dyad.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Edits of a brief as an analyst makes them, drawn by a seed: a fact is rated otherwise, told
 * otherwise, told once more or taken out. Some of them are not in order, and are refused.
 */
public final class RandomEdits {

  private static final List<String> RATINGS = List.of("A1", "B2", "C3", "D4", "E5", "F6");

  /** What a fact need not have, or has otherwise than others of its kind. */
  private static final List<String> KEPT = List.of("id", "kind", "source", "rating");

  private final Random random;
  private int made;

  /** By a seed. */
  public RandomEdits(int seed) {
    this.random = new Random(seed);
  }

  /**
   * An edit.
   *
   * @param list the list that the entry is in
   * @param name the entry
   * @param fields what it is to say; the JSON null where it is to go
   */
  public record Edit(String list, String name, JsonNode fields) {}

  /** The next edit of a brief. */
  public Edit next(JsonNode brief) {
    made++;
    JsonNode facts = brief.get("facts");
    ObjectNode fact = facts.get(random.nextInt(facts.size())).deepCopy();
    return switch (random.nextInt(8)) {
      case 0 -> gone(fact);
      case 1 -> told(fact.put("id", "told-again-" + made));
      case 2, 3, 4 -> told(otherwise(fact, facts));
      default -> told(rated(fact));
    };
  }

  /** An edit that a brief always takes: a fact is rated otherwise. */
  public Edit rating(JsonNode brief) {
    JsonNode facts = brief.get("facts");
    return told(rated(facts.get(random.nextInt(facts.size())).deepCopy()));
  }

  private ObjectNode rated(ObjectNode fact) {
    String before = fact.path("rating").asText();
    List<String> others = RATINGS.stream().filter(r -> !r.equals(before)).toList();
    return fact.put("rating", others.get(random.nextInt(others.size())));
  }

  /** One field as another fact of the kind has it. */
  private ObjectNode otherwise(ObjectNode fact, JsonNode facts) {
    List<JsonNode> alike = new ArrayList<>();
    for (JsonNode each : facts) {
      if (each.get("kind").equals(fact.get("kind"))) {
        alike.add(each);
      }
    }
    JsonNode other = alike.get(random.nextInt(alike.size()));
    List<String> fields = new ArrayList<>();
    other.fieldNames().forEachRemaining(fields::add);
    fields.removeAll(KEPT);
    String field = fields.get(random.nextInt(fields.size()));
    fact.set(field, other.get(field));
    return fact;
  }

  private static Edit told(ObjectNode fact) {
    return new Edit("facts", fact.get("id").asText(), fact);
  }

  private static Edit gone(ObjectNode fact) {
    return new Edit("facts", fact.get("id").asText(), NullNode.getInstance());
  }
}
