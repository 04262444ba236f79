package dyad.agreement;

import dyad.facts.Term;

/**
 * An answer, and what is so.
 *
 * @param term the term of the answer
 * @param probability how likely the proposition was held to be
 * @param so what is so: 1 where the proposition is, 0 where it is not, 1/2 where it is half so
 */
public record Held(Term term, double probability, double so) {

  /** The square by which the probability misses what is so. */
  double square() {
    return Math.pow(probability - so, 2);
  }

  /** How little probability was given to what is so: the natural logarithm of it, negated. */
  double surprise() {
    return -so * Math.log(probability) - (1 - so) * Math.log(1 - probability);
  }
}
