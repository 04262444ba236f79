package dyad.reports;

import dyad.answers.Assessment;
import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.explanation.Explanation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is answered, without why: all that a table of answers shows.
 *
 * @param assessment all answers
 * @param confidence how confident one may be in each judgment, in the order of the judgments; empty
 *     where it is not assessed
 * @param topics what stands behind each topic's alignment, in the order of the brief; their
 *     arguments may be without reasons
 * @param bottomLine what matters most, as sentences
 */
public record AnswerSheet(
    Assessment assessment,
    List<Optional<Confidence>> confidence,
    List<Report.Topic> topics,
    List<String> bottomLine) {

  /** Nothing can be changed, and each judgment has its place. */
  public AnswerSheet {
    confidence = List.copyOf(confidence);
    topics = List.copyOf(topics);
    bottomLine = List.copyOf(bottomLine);
    if (confidence.size() != assessment.judgments().size()) {
      throw new IllegalArgumentException("a confidence for each judgment");
    }
  }

  /** The same as explanations that tell no arguments. */
  public List<Explanation> unexplained() {
    return IntStream.range(0, confidence.size())
        .mapToObj(i -> unexplained(assessment.judgments().get(i), confidence.get(i)))
        .toList();
  }

  private static Explanation unexplained(Judgment judgment, Optional<Confidence> confidence) {
    return new Explanation(
        judgment,
        confidence,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
