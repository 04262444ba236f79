package dyad.scenarios.analysis;

import dyad.facts.Fact;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one answer over all worlds of the facts in doubt, exactly; in each of them it is
 * the mean over what findings hold.
 *
 * @param <A> what an answer is
 * @param shares how probable each answer is, the likeliest first, without those that never come
 * @param entropy how uncertain the answer is, in bits
 * @param influences the reports in doubt that can bear on it, the one that moves it most first
 */
public record Spread<A>(List<Share<A>> shares, double entropy, List<Influence> influences) {

  /** What is told of an answer that is too large to work out. */
  static <A> Spread<A> unknown() {
    return new Spread<>(List.of(), 0, List.of());
  }

  /** Whether it could be worked out. */
  public boolean known() {
    return !shares.isEmpty();
  }

  /** Nothing can be changed. */
  public Spread {
    shares = List.copyOf(shares);
    influences = List.copyOf(influences);
  }

  /**
   * One answer.
   *
   * @param <A> what an answer is
   * @param answer the answer
   * @param probability how probable it is, from 0 to 1
   */
  public record Share<A>(A answer, double probability) {}

  /**
   * What one report does to the answer.
   *
   * @param facts the fact, or those that say the same from one origin
   * @param shift by how much the probabilities of the answers differ between the worlds in which it
   *     holds and those in which it does not, from 0 (nothing) to 1 (no answer in common)
   * @param gain the expected drop of the answer's entropy, in bits, if one knew whether it holds
   */
  public record Influence(List<Fact> facts, double shift, double gain) {

    /** The facts are kept in order. */
    public Influence {
      facts = List.copyOf(facts);
    }
  }

  /** The report that would settle most of the answer if one knew whether it holds, if any would. */
  public Optional<Influence> mostTelling() {
    return influences.stream()
        .filter(i -> i.gain() > 0)
        .reduce((a, b) -> b.gain() > a.gain() ? b : a);
  }
}
