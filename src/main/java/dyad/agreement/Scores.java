package dyad.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How far some probabilities missed what came.
 *
 * @param count over how many resolved questions
 * @param brier the Brier score, 0 at best
 * @param log the log score, in natural logarithms, 0 at best
 */
public record Scores(int count, double brier, double log) {

  /** What somebody says who knows nothing. */
  private static final double EVEN = 0.5;

  /** The answers' own scores; empty where there is no answer. */
  static Optional<Scores> of(List<ResolvedAnswer> answers) {
    return of(answers, a -> a.probability().orElseThrow());
  }

  /** Those that an even guess would have had on the same questions. */
  static Optional<Scores> even(List<ResolvedAnswer> answers) {
    return of(answers, a -> EVEN);
  }

  /** Those that the base rates would have had, which all of the questions carry. */
  static Optional<Scores> base(List<ResolvedAnswer> answers) {
    return of(answers, a -> a.base().orElseThrow());
  }

  private static Optional<Scores> of(
      Collection<ResolvedAnswer> answers, ToDoubleFunction<ResolvedAnswer> says) {
    Calibration scored =
        Calibration.of(answers.stream().map(a -> a.held(says.applyAsDouble(a))).toList());
    return answers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Scores(answers.size(), scored.brier().orElseThrow(), scored.log().orElseThrow()));
  }
}
