package dyad.derivation;

import dyad.facts.kinds.Word;

/**
 * How good the basis of a judgment is: how well its term withstands doubt about the facts, and how
 * many independent origins carry it (ICD 203, D.6.e.(2)(b): confidence is kept apart from
 * likelihood).
 *
 * @param level high, moderate or low
 * @param stability the share of worlds, weighted by their probability, in which the term stays the
 *     same
 * @param origins how many independent origins, of those that can be rated, the grounds rest on
 * @param doubts how many facts in doubt the answer could hang on; facts that say the same from one
 *     origin are one
 * @param exact whether all worlds were walked, rather than {@link Doubts#SAMPLES} of them sampled
 * @param assumed whether the grounds rest on assumptions alone
 */
public record Confidence(
    Level level, double stability, int origins, int doubts, boolean exact, boolean assumed) {

  /** The three levels. */
  public enum Level implements Word {
    /** The basis is thin, or the answer changes easily. */
    LOW,
    /** Between the two. */
    MODERATE,
    /** Well rated, from several origins, and the answer stays. */
    HIGH
  }
}
