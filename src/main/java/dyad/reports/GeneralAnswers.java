package dyad.reports;

import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.facts.Term;
import dyad.findings.Alignment;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a brief's answers would be by the general rules alone, where its author has rules besides.
 *
 * @param assessment the answers
 */
public record GeneralAnswers(Assessment assessment) {

  /** What stands above both sorts of answers. */
  public static final String MEANING =
      "The author's own rules are what the brief's author argues, written so that the brief's answers "
          + "follow from its facts: that they agree with the brief is by construction, and no "
          + "evidence of accuracy. The general rules know nothing of the brief.";

  /** The answer to a question of another answer to it. */
  public Judgment of(Judgment other) {
    return assessment.judgments().stream()
        .filter(j -> j.question().id().equals(other.question().id()))
        .findFirst()
        .orElseThrow();
  }

  /** How the powers stand on a topic, or over all of them. */
  public Standing on(String topic) {
    return topic.equals(Assessor.OVERALL)
        ? assessment.balance()
        : assessment.standings().stream()
            .filter(s -> s.topic().equals(topic))
            .findFirst()
            .orElseThrow();
  }

  /** The term of an answer, where it is another than that of a judgment. */
  public Optional<String> otherThan(Judgment judgment) {
    Optional<Term> term = of(judgment).term();
    return term.equals(judgment.term()) ? Optional.empty() : Optional.of(word(term));
  }

  /** A term as a word; what is not assessed says so. */
  public static String word(Optional<Term> term) {
    return term.map(Term::word).orElse(Alignment.NOT_ASSESSED.word());
  }

  /** How many of its answers are those that the brief expects. */
  long agreeing() {
    return agreeing(assessment).filter(agrees -> agrees).count();
  }

  /** Of each answer that can be compared whether it is the one that the brief expects. */
  static Stream<Boolean> agreeing(Assessment assessment) {
    return assessment.judgments().stream().map(Judgment::agrees).flatMap(Optional::stream);
  }
}
