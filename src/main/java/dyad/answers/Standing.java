package dyad.answers;

import dyad.derivation.Application;
import dyad.diagrams.Answer;
import dyad.diagrams.Chances;
import dyad.findings.Alignment;
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
 * @param odds how probable each alignment is, the likeliest first; those that can be
 * @param score from −1 (all parts them) to +1 (all joins them), on average over the worlds in which
 *     there is one, drawn to the middle where little speaks; 0 where there is none
 * @param joining the applications that speak for convergence as told, strongest first
 * @param parting the applications that speak for divergence as told, strongest first
 */
public record Standing(
    String topic,
    Map<Alignment, Double> odds,
    double score,
    List<Application> joining,
    List<Application> parting) {

  /** Odds that are no farther apart than a unit of this are the same. */
  private static final double SEEN = 1e12;

  /** The applications are kept in order. */
  public Standing {
    odds = Collections.unmodifiableMap(new LinkedHashMap<>(odds));
    joining = List.copyOf(joining);
    parting = List.copyOf(parting);
  }

  /** The likeliest alignment where it is likelier than not; else undecided. */
  public Alignment alignment() {
    boolean told = Math.rint((probability() - Alignment.TOLD) * SEEN) > 0;
    return told ? likeliest() : Alignment.UNDECIDED;
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
      String topic, Optional<Answer<Alignment>> answer, Chances chances, Weighing told) {
    return new Standing(
        topic,
        odds(answer.map(a -> a.distribution(chances)).orElse(Map.of(Alignment.NOT_ASSESSED, 1.0))),
        answer.map(a -> score(a, chances)).orElse(0.0),
        told.supporting(),
        told.opposing());
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

  /** The mean over the worlds in which there is a score. */
  private static double score(Answer<Alignment> answer, Chances chances) {
    double spoken = answer.spoken(chances);
    return spoken > 0 ? answer.mean(chances) / spoken : 0;
  }
}
