package dyad.findings;

import dyad.facts.Leaning;
import dyad.facts.Term;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How likely a proposition is, from the grounds for and against it.
 *
 * <p>Weights of evidence add up from even odds (I. J. Good, Probability and the Weighing of
 * Evidence, 1950). Each principle counts once: its strongest ground for, less its strongest
 * against.
 *
 * @param logOdds the sum of weights, in thousandths
 */
public record Likelihood(int logOdds) {

  /** The least probability that is stated. */
  public static final double LOWEST = 0.01;

  /** The greatest probability that is stated. */
  public static final double HIGHEST = 0.99;

  /** Log-odds, in thousandths, that lie beyond every term's bounds. */
  private static final int BEYOND = 10_000;

  /** The likelihood that the grounds give; none where there is no ground. */
  public static Optional<Likelihood> of(Collection<Ground> grounds) {
    if (grounds.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Likelihood(sum(grounds, Leaning.FOR) - sum(grounds, Leaning.AGAINST)));
  }

  /** The weight on one side, each principle counted once by its strongest ground. */
  public static int sum(Collection<Ground> grounds, Leaning leaning) {
    Map<String, Integer> strongest = new HashMap<>();
    for (Ground ground : grounds) {
      if (ground.leaning() == leaning) {
        strongest.merge(ground.principle(), ground.weight(), Math::max);
      }
    }
    return strongest.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The probability, from 0.01 to 0.99. */
  public double probability() {
    return Math.min(HIGHEST, Math.max(LOWEST, probability(logOdds)));
  }

  /** The probability for log-odds in thousandths, from 0 to 1. */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds / 1000.0));
  }

  /** The least log-odds, in thousandths, that give a term or one above it. */
  public static int least(Term term) {
    int least = -BEYOND;
    int above = BEYOND;
    while (least < above) {
      int middle = Math.floorDiv(least + above, 2);
      if (new Likelihood(middle).term().compareTo(term) >= 0) {
        above = middle;
      } else {
        least = middle + 1;
      }
    }
    return least;
  }

  /** The term in whose band the probability lies; a shared end point belongs to the upper band. */
  public Term term() {
    return term(probability());
  }

  /** The term in whose band a probability lies. */
  public static Term term(double probability) {
    double percent = probability * 100;
    Term found = Term.ALMOST_NO_CHANCE;
    for (Term term : Term.values()) {
      found = percent >= term.low() ? term : found;
    }
    return found;
  }
}
