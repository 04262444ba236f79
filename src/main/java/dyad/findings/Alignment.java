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
  NOT_ASSESSED
}
