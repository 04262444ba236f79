package dyad.reports;

import dyad.answers.Assessment;
import dyad.answers.Confidence;
import dyad.explanation.Explanation;
import dyad.layers.Footing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is answered, without why: all that a table of answers shows.
 *
 * @param assessment all answers
 * @param confidence how confident one may be in each judgment, in the order of the judgments; empty
 *     where it is not assessed
 * @param footings on which layer of rules each stands, in the same order; empty where that is not
 *     told
 * @param general the answers by general rules alone, where they were asked for
 * @param topics what stands behind each topic's alignment, in the order of the brief; their
 *     arguments may be without reasons
 * @param bottomLine what matters most, as sentences
 */
public record AnswerSheet(
    Assessment assessment,
    List<Optional<Confidence>> confidence,
    List<Optional<Footing>> footings,
    Optional<GeneralAnswers> general,
    List<Report.Topic> topics,
    List<String> bottomLine) {

  /** Nothing can be changed, and each judgment has its place. */
  public AnswerSheet {
    confidence = List.copyOf(confidence);
    footings = List.copyOf(footings);
    topics = List.copyOf(topics);
    bottomLine = List.copyOf(bottomLine);
    int judgments = assessment.judgments().size();
    if (confidence.size() != judgments || footings.size() != judgments) {
      throw new IllegalArgumentException("a confidence and a footing for each judgment");
    }
  }

  /** The same as explanations that tell no arguments. */
  public List<Explanation> unexplained() {
    return IntStream.range(0, confidence.size()).mapToObj(this::unexplained).toList();
  }

  private Explanation unexplained(int place) {
    return new Explanation(
        assessment.judgments().get(place),
        confidence.get(place),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        footings.get(place),
        Optional.empty(),
        Optional.empty());
  }
}
