package dyad.rules;

import dyad.problems.Place;
import java.util.List;
import java.util.Map;

/**
 * A rule as its file states it.
 *
 * @param rule the rule
 * @param header where each annotation's value stands, by the annotation's name
 * @param comments where the comment above each condition begins; the condition where there is none
 */
public record RuleFile(Rule rule, Map<String, Place> header, List<Place> comments) {

  /** Places are kept. */
  public RuleFile {
    header = Map.copyOf(header);
    comments = List.copyOf(comments);
  }

  /** Where the comment above a condition begins. */
  public Place comment(int condition) {
    return comments.get(condition);
  }

  /** Where an annotation's value stands. */
  public Place place(String annotation) {
    return header.getOrDefault(annotation, rule.place());
  }
}
