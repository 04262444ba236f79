package dyad.scenarios.comparison;

import dyad.answers.Judgment;
import dyad.findings.Likelihood;
import java.util.Optional;

/**
 * An answer that keeps its term and is more or less probable within it.
 *
 * @param question the question's id
 * @param from its probability in the first situation
 * @param to its probability in the second
 */
public record Shift(String question, double from, double to) {

  /** What moves by less than a tenth of a point is told nowhere, since it is rounded away. */
  private static final double LEAST = 0.001;

  /** How an answer shifts; empty where its term is another, or it stays. */
  static Optional<Shift> of(Judgment one, Judgment other) {
    Optional<Double> from = one.likelihood().map(Likelihood::probability);
    Optional<Double> to = other.likelihood().map(Likelihood::probability);
    return one.term().equals(other.term()) && from.isPresent() && to.isPresent()
        ? Optional.of(new Shift(one.question().id(), from.get(), to.get()))
            .filter(s -> Math.abs(s.to - s.from) >= LEAST)
        : Optional.empty();
  }
}
