package dyad.answers;

import dyad.diagrams.Shares;
import java.util.Comparator;
import java.util.List;

/**
 * Who carries an answer: what each originator adds to it, on average over all orders in which they
 * might have come (L. S. Shapley, 1953); together they make the way from the one to the other.
 *
 * @param from the probability without any originator: the base rate, and what is given
 * @param to the probability with all of them
 * @param shares what each adds, what adds most first
 */
public record Carried(double from, double to, List<Share> shares) {

  /** Nothing can be changed. */
  public Carried {
    shares = List.copyOf(shares);
  }

  /**
   * What one originator adds.
   *
   * @param originator who
   * @param adds by how much the probability rises with them; negative where it falls
   */
  public record Share(String originator, double adds) {}

  static Carried of(Shares shares) {
    return new Carried(
        shares.without(),
        shares.with(),
        shares.shares().stream()
            .map(s -> new Share(s.player(), s.shapley()))
            .sorted(
                Comparator.comparing((Share s) -> -Math.abs(s.adds()))
                    .thenComparing(Share::originator))
            .toList());
  }
}
