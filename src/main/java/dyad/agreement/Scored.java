package dyad.agreement;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.facts.Term;
import java.util.Optional;

/**
 * The answer to a question of which a brief expects one.
 *
 * @param question the question's id
 * @param expected the term that the brief expects
 * @param answer the term that the rules give; empty where it is not assessed
 * @param probability how likely the proposition is by the rules; empty with the answer
 * @param confidence how confident one may be in the answer; empty with it
 */
public record Scored(
    String question,
    Term expected,
    Optional<Term> answer,
    Optional<Double> probability,
    Optional<Confidence.Level> confidence) {

  static Optional<Scored> of(Judgment judgment, Optional<Confidence> confidence) {
    return judgment
        .question()
        .expected()
        .map(
            expected ->
                new Scored(
                    judgment.question().id(),
                    expected,
                    judgment.term(),
                    judgment.likelihood().map(l -> l.probability()),
                    confidence.map(Confidence::level)));
  }

  /** The answer and what is taken to be so; empty where it is not assessed. */
  Optional<Held> held() {
    return answer.flatMap(term -> probability.map(p -> new Held(term, p, so())));
  }

  /** How the two agree. */
  public Fit fit() {
    return Fit.of(answer, expected);
  }

  /**
   * What is taken to be so: 1 where the brief expects it above even odds, 0 where it expects it
   * below, 1/2 where it sees an even chance.
   */
  double so() {
    return (1 + Fit.side(expected)) / 2.0;
  }
}
