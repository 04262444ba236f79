package dyad.scenarios;

import dyad.facts.kinds.Word;
import java.util.List;

/**
 * An answer that differs between two situations, and because of what.
 *
 * @param subject what sort of answer
 * @param id the question's id, or the topic
 * @param about the question's proposition, or the topic
 * @param from the answer in the first situation
 * @param to the answer in the second
 * @param because what moved it: grounds that were lost, gained or changed; the facts alone where no
 *     ground moved
 */
public record Change(
    Subject subject, String id, String about, String from, String to, List<Cause> because) {

  /** Nothing can be changed. */
  public Change {
    because = List.copyOf(because);
  }

  /** Sorts of answer. */
  public enum Subject implements Word {
    /** How likely a proposition is. */
    QUESTION,
    /** How the two powers stand on a topic. */
    TOPIC,
    /** The confidence in a judgment. */
    CONFIDENCE
  }
}
