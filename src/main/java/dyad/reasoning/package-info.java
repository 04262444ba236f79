/**
 * Fires a rule base over facts, once, and writes the derivation graph.
 *
 * <p>The only room that knows the rule engine. Negative and counting conditions are taken out of
 * the rules before compilation and matched by {@link dyad.reasoning.Probe}s, so that nothing that a
 * condition looked at is lost.
 */
package dyad.reasoning;
