package dyad.findings;

import dyad.facts.kinds.Word;

/** How the two powers stand to each other on a topic. */
public enum Alignment implements Word {
  /** They meet. */
  CONVERGENT,
  /** They part. */
  DIVERGENT,
  /** They meet in part. */
  MIXED,
  /** No alignment is likelier than all others together; never one of the odds themselves. */
  UNDECIDED,
  /** There is nothing to look at, or too little to say; never taken for agreement. */
  NOT_ASSESSED;

  /**
   * From this score on two powers converge, and from as far below 0 on they diverge. A single
   * ground that makes a proposition likely reaches it, since scores are drawn to the middle. Less
   * what a mean of several scores may miss by its last digits.
   */
  public static final double CUT = 1.0 / 4 - 1e-9;

  /**
   * What the score of a topic is drawn to the middle by, in thousandths of a natural log-odds: one
   * ground alone does not settle it.
   */
  public static final int SHRINKAGE = 2_000;

  /**
   * The least part of all weight that assessed topics must carry for a verdict over all, and so
   * must what was looked at.
   */
  public static final double ENOUGH = 0.5;

  /** An alignment is told where it is more probable than this. */
  public static final double TOLD = 0.5;

  /**
   * The alignment for a score.
   *
   * @param score from −1 (all parts them) to +1 (all joins them)
   */
  public static Alignment of(double score) {
    return score >= CUT ? CONVERGENT : score <= -CUT ? DIVERGENT : MIXED;
  }
}
