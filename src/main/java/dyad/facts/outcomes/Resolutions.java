package dyad.facts.outcomes;

import dyad.facts.kinds.Meaning;
import java.util.List;
import java.util.Optional;

/**
 * What came of a brief's questions, as far as it is known: kept beside the brief, in {@code
 * outcomes.json}.
 *
 * @param outcomes a question each
 */
@Meaning("what came of a brief's questions")
public record Resolutions(@Meaning("a question each") List<Resolution> outcomes) {

  /** Nothing is known yet. */
  public static final Resolutions NONE = new Resolutions(List.of());

  /** Nothing can be changed. */
  public Resolutions {
    outcomes = List.copyOf(outcomes);
  }

  /** What came of one question, if it is known. */
  public Optional<Resolution> of(String question) {
    return outcomes.stream().filter(o -> o.question().equals(question)).findFirst();
  }
}
