package dyad.answers;

import dyad.diagrams.Answer;
import dyad.diagrams.compiler.Estimate;
import dyad.findings.Likelihood;
import java.util.Map;
import java.util.Optional;

/**
 * What comes of an answer by what is told, exactly or from drawn worlds.
 *
 * @param distribution how probable each answer is over all worlds
 * @param mean the mean of what it stands for
 * @param spoken how probable it is that anything speaks
 * @param speaks whether anything can speak in the world as told
 * @param sampled empty where it is exact
 */
record Reckoning<A>(
    Map<A, Double> distribution,
    double mean,
    double spoken,
    boolean speaks,
    Optional<Sampled> sampled) {

  /** Exactly. */
  static <A> Reckoning<A> of(Answer<A> answer, Told told) {
    return new Reckoning<>(
        answer.distribution(told.chances()),
        answer.mean(told.chances()),
        answer.spoken(told.chances()),
        answer.canSpeak(told.chances(), told.facts()),
        Optional.empty());
  }

  /**
   * From drawn worlds.
   *
   * @param speaks whether anything speaks in any of the worlds in which the facts are as told
   */
  static <A> Reckoning<A> of(Estimate<A> estimate, boolean speaks) {
    return new Reckoning<>(
        estimate.distribution(),
        estimate.mean(),
        estimate.spoken(),
        speaks,
        Optional.of(new Sampled(estimate.worlds(), estimate.error())));
  }

  /** The mean as a likelihood; empty where nothing can speak as the facts are told. */
  Optional<Likelihood> likelihood() {
    return speaks ? Optional.of(new Likelihood(mean)) : Optional.empty();
  }
}
