package dyad.derivation;

import dyad.findings.Alignment;
import java.util.List;

/**
 * How the two powers stand to each other on one topic, in one world.
 *
 * @param topic the topic
 * @param alignment the alignment
 * @param score from −1 (all parts them) to +1 (all joins them), drawn to the middle where little
 *     speaks; 0 when not assessed
 * @param joining the applications that speak for convergence, strongest first
 * @param parting the applications that speak for divergence, strongest first
 */
public record Standing(
    String topic,
    Alignment alignment,
    double score,
    List<Application> joining,
    List<Application> parting) {

  /** The applications are kept in order. */
  public Standing {
    joining = List.copyOf(joining);
    parting = List.copyOf(parting);
  }
}
