package dyad.scenarios.comparison;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
import java.util.Optional;

/**
 * A judgment, and how good its basis is.
 *
 * @param judgment the judgment
 * @param confidence the confidence in it; empty when not assessed
 */
public record Judged(Judgment judgment, Optional<Confidence> confidence) {

  /**
   * Both are there or neither.
   *
   * @throws IllegalArgumentException if there is a likelihood without a confidence, or the other
   *     way round
   */
  public Judged {
    if (judgment.likelihood().isPresent() != confidence.isPresent()) {
      throw new IllegalArgumentException("a likelihood goes with a confidence");
    }
  }
}
