package dyad.findings;

import dyad.facts.Rating;
import dyad.facts.Term;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers that analysts edit.
 *
 * @param weights for each strength what it weighs, in thousandths of a natural log-odds
 * @param reliability for each letter A–F the probability that what such a source reports holds
 * @param credibility for each digit 1–6 the probability that such information holds
 * @param thresholds the numbers that rules compare with, by name
 * @param highConfidence the share of worlds from which confidence is high (with two origins)
 * @param lowConfidence the share of worlds below which confidence is low
 */
public record Scales(
    Map<Term, Integer> weights,
    Map<Character, Double> reliability,
    Map<Integer, Double> credibility,
    SortedMap<String, Double> thresholds,
    double highConfidence,
    double lowConfidence) {

  /** Nothing can be changed. */
  public Scales {
    weights = Collections.unmodifiableMap(new EnumMap<>(weights));
    reliability = Collections.unmodifiableMap(new TreeMap<>(reliability));
    credibility = Collections.unmodifiableMap(new TreeMap<>(credibility));
    thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
  }

  /** What a strength weighs, in thousandths of a natural log-odds. */
  public int weight(Term strength) {
    return Objects.requireNonNull(weights.get(strength));
  }

  /** The probability that a fact of this rating holds: the lesser of its two judgments. */
  public double probability(Rating rating) {
    return Math.min(
        Objects.requireNonNull(reliability.get(rating.reliability())),
        Objects.requireNonNull(credibility.get(rating.credibility())));
  }
}
