/**
 * Facts tried other than they are.
 *
 * <p>Made-up facts beside a rule show when it speaks and when it stays silent. Alternatives change
 * a brief's facts: all of them are put on one {@link dyad.scenarios.FactUniverse} and derived once,
 * and every question about them is put to the worlds of its graph.
 */
package dyad.scenarios;
