package dyad.rules;

import dyad.problems.Place;
import java.util.Map;

/**
 * A rule as its file states it.
 *
 * @param rule the rule
 * @param header where each annotation's value stands, by the annotation's name
 */
public record RuleFile(Rule rule, Map<String, Place> header) {

  /** Places are kept. */
  public RuleFile {
    header = Map.copyOf(header);
  }

  /** Where an annotation's value stands. */
  public Place place(String annotation) {
    return header.getOrDefault(annotation, rule.place());
  }
}
