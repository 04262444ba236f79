package dyad.derivation;

import dyad.findings.Alignment;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * How the two powers stand to each other on one topic, in one world.
 *
 * @param topic the topic
 * @param alignment the alignment
 * @param score from −1 (all parts them) to +1 (all joins them); 0 when not assessed
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

  /** The score of what joins and what parts two powers; none where neither weighs anything. */
  static OptionalDouble score(double joining, double parting) {
    return joining + parting > 0
        ? OptionalDouble.of((joining - parting) / (joining + parting))
        : OptionalDouble.empty();
  }

  /**
   * The mean of scores; empty where there are none. They are summed in order and in no other way,
   * so that whoever else evaluates the graph comes to the same last digit.
   */
  static OptionalDouble mean(DoubleStream scores) {
    double[] all = scores.toArray();
    double sum = DoubleStream.of(all).reduce(0, Double::sum);
    return all.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / all.length);
  }
}
