/**
 * What a rule may conclude, and how conclusions are weighed.
 *
 * <p>A finding has no strength of its own: weights of evidence come from the rules that conclude
 * it, by scales that analysts edit.
 */
package dyad.findings;
