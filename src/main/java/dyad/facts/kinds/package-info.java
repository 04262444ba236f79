/**
 * The kinds of fact, as rules match them.
 *
 * <p>A kind records what was seen, said, counted or done; comparisons and verdicts are for rules.
 */
package dyad.facts.kinds;
