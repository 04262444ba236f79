package dyad.scenarios;

import dyad.derivation.Confidence;
import dyad.derivation.Judgment;
import dyad.facts.Fact;
import dyad.facts.Term;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one judgment over all worlds of the facts in doubt.
 *
 * @param judgment the judgment with all facts as they are given
 * @param confidence the confidence in it; empty when not assessed
 * @param exact whether all worlds were walked, rather than some of them drawn
 * @param error the half-width of the widest 95 % interval about a share, from 0 to 1; 0 where exact
 * @param shares how probable each answer is, the likeliest first, without those that never come
 * @param entropy how uncertain the answer is, in bits
 * @param influences the reports in doubt that can bear on it, the one that moves it most first
 * @param linchpins what it hangs on
 */
public record Sweep(
    Judgment judgment,
    Optional<Confidence> confidence,
    boolean exact,
    double error,
    List<Share> shares,
    double entropy,
    List<Influence> influences,
    Linchpins linchpins) {

  /** Nothing can be changed. */
  public Sweep {
    shares = List.copyOf(shares);
    influences = List.copyOf(influences);
  }

  /**
   * One answer.
   *
   * @param answer the term; empty for not assessed
   * @param probability how probable it is, from 0 to 1
   */
  public record Share(Optional<Term> answer, double probability) {}

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
