package dyad.derivation;

import dyad.findings.Alignment;

/**
 * What joins two powers on a topic and what parts them.
 *
 * @param joining what joins them, in thousandths of a natural log-odds; not below 0
 * @param parting what parts them, likewise
 */
record Lean(double joining, double parting) {

  /** Whether anything weighs on either side. */
  boolean assessed() {
    return joining + parting > 0;
  }

  /** Which way it goes. */
  Alignment alignment() {
    return assessed() ? Alignment.of(score()) : Alignment.NOT_ASSESSED;
  }

  /** From −1 (all parts them) to +1 (all joins them); the less there is, the nearer to 0. */
  double score() {
    return (joining - parting) / (joining + parting + Alignment.SHRINKAGE);
  }
}
