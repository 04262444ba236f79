package dyad.answers;

import dyad.derivation.Application;
import dyad.findings.Alignment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The applications are kept in order. */
  public Standing {
    odds = Collections.unmodifiableMap(new LinkedHashMap<>(odds));
    joining = List.copyOf(joining);
    parting = List.copyOf(parting);
  }

  /** The likeliest alignment. */
  public Alignment alignment() {
    return odds.keySet().iterator().next();
  }

  /** How probable that one is. */
  public double probability() {
    return odds.values().iterator().next();
  }

  /** All that weighs on it, what joins first. */
  public List<Application> grounds() {
    return Stream.concat(joining.stream(), parting.stream()).toList();
  }
}
