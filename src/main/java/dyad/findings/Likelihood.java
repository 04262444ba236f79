package dyad.findings;

import dyad.facts.Leaning;
import dyad.facts.Term;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely a proposition is, all doubt about facts and findings taken in.
 *
 * <p>In one world weights of evidence add up from the base rate (I. J. Good, Probability and the
 * Weighing of Evidence, 1950); each principle counts once: its strongest ground for, less its
 * strongest against.
 *
 * @param mean the probability, on average over all worlds, from 0 to 1
 */
public record Likelihood(double mean) {

  /** The least probability that is stated. */
  public static final double LOWEST = 0.01;

  /** The greatest probability that is stated. */
  public static final double HIGHEST = 0.99;

  private static final double ROUNDED = 1e12;

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

  /**
   * The probability as it is stated, from 0.01 to 0.99, less what sums miss by their last digits.
   */
  public double probability() {
    return Math.min(HIGHEST, Math.max(LOWEST, Math.rint(mean * ROUNDED) / ROUNDED));
  }

  /** The probability for log-odds in thousandths, from 0 to 1. */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds / 1000.0));
  }

  /** The log-odds of a probability between 0 and 1, in thousandths. */
  public static double logOdds(double probability) {
    return 1000 * Math.log(probability / (1 - probability));
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
