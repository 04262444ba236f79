/**
 * The derivation graph: derived once, then asked anything.
 *
 * <p>It holds for every subset of the facts. A {@link dyad.derivation.Circuit} evaluates 64 worlds
 * at a time; an {@link dyad.derivation.Assessor} answers the questions of a brief in any of them.
 */
package dyad.derivation;
