/**
 * Facts tried other than they are.
 *
 * <p>Made-up facts beside a rule show when it speaks and when it stays silent.
 */
package dyad.scenarios;
