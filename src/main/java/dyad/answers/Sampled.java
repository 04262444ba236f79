package dyad.answers;

/**
 * That an answer takes too much to work out exactly and is taken from drawn worlds.
 *
 * @param worlds how many were drawn
 * @param error the standard error of the probability that is told
 */
public record Sampled(int worlds, double error) {

  /** Of a share of drawn worlds. */
  static Sampled ofShare(double share, int worlds) {
    return new Sampled(worlds, Math.sqrt(Math.max(0, share * (1 - share)) / worlds));
  }
}
