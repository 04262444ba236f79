package dyad.scenarios.analysis;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.facts.Term;
import dyad.findings.Alignment;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of all answers over the worlds of the facts in doubt.
 *
 * @param judgments the questions, in the order of the brief
 * @param topics the topics that facts bear on, in the order of the brief, and overall last
 */
public record Sweep(List<OfQuestion> judgments, List<OfTopic> topics) {

  /** Nothing can be changed. */
  public Sweep {
    judgments = List.copyOf(judgments);
    topics = List.copyOf(topics);
  }

  /**
   * A question.
   *
   * @param judgment the judgment with all facts as they are given
   * @param confidence the confidence in it; empty when not assessed
   * @param spread its answers; empty for not assessed
   * @param linchpins what it hangs on
   */
  public record OfQuestion(
      Judgment judgment,
      Optional<Confidence> confidence,
      Spread<Optional<Term>> spread,
      Linchpins linchpins) {}

  /**
   * A topic.
   *
   * @param standing the alignment with all facts as they are given
   * @param spread its alignments
   */
  public record OfTopic(Standing standing, Spread<Alignment> spread) {}
}
