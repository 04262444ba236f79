/**
 * Patterns matched with values that may still be unknown: facts that are there, facts that could be
 * assumed, and rules that fire over both.
 */
package dyad.repairs.matching;
