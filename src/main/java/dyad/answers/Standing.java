package dyad.answers;

import dyad.derivation.Application;
import dyad.findings.Alignment;
import dyad.findings.AlignmentScale;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the two powers stand to each other on a topic, or over all of them, some facts being told.
 *
 * @param topic the topic
 * @param alignment the likeliest alignment where it is probable enough to be told; else undecided
 * @param odds how probable each alignment is, the likeliest first; those that can be
 * @param score from −1 (all parts them) to +1 (all joins them), on average over the worlds in which
 *     there is one, drawn to the middle where little speaks; 0 where there is none
 * @param joining the applications that speak for convergence as told, strongest first
 * @param parting the applications that speak for divergence as told, strongest first
 * @param sampled empty where it is exact
 */
public record Standing(
    String topic,
    Alignment alignment,
    Map<Alignment, Double> odds,
    double score,
    List<Application> joining,
    List<Application> parting,
    Optional<Sampled> sampled) {

  /** Odds that are no farther apart than a unit of this are the same. */
  private static final double SEEN = 1e12;

  /** The applications are kept in order. */
  public Standing {
    odds = Collections.unmodifiableMap(new LinkedHashMap<>(odds));
    joining = List.copyOf(joining);
    parting = List.copyOf(parting);
  }

  /** The likeliest alignment, however probable it is. */
  public Alignment likeliest() {
    return odds.keySet().iterator().next();
  }

  /** How probable the likeliest one is. */
  public double probability() {
    return odds.values().iterator().next();
  }

  /** How probable it is that anything speaks. */
  double spoken() {
    return 1 - Optional.ofNullable(odds.get(Alignment.NOT_ASSESSED)).orElse(0.0);
  }

  /** All that weighs on it, what joins first. */
  public List<Application> grounds() {
    return Stream.concat(joining.stream(), parting.stream()).toList();
  }

  static Standing of(
      String topic, Reckoning<Alignment> reckoned, Weighing told, AlignmentScale scale) {
    Map<Alignment, Double> odds = odds(reckoned.distribution());
    double most = odds.values().iterator().next();
    return new Standing(
        topic,
        told(odds, scale),
        odds,
        reckoned.spoken() > 0 ? reckoned.mean() / reckoned.spoken() : 0,
        told.supporting(),
        told.opposing(),
        reckoned.sampled().map(s -> Sampled.ofShare(most, s.worlds())));
  }

  private static Alignment told(Map<Alignment, Double> odds, AlignmentScale scale) {
    Map.Entry<Alignment, Double> likeliest = odds.entrySet().iterator().next();
    boolean probable = Math.rint((likeliest.getValue() - scale.told()) * SEEN) > 0;
    return probable ? likeliest.getKey() : Alignment.UNDECIDED;
  }

  /** Those that can be, the likeliest first. */
  private static Map<Alignment, Double> odds(Map<Alignment, Double> distribution) {
    Map<Alignment, Double> odds = new LinkedHashMap<>();
    distribution.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Alignment, Double> e) -> -Math.rint(e.getValue() * SEEN))
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> odds.put(e.getKey(), e.getValue()));
    return odds;
  }
}
