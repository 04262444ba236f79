/**
 * Fires a rule base over facts, once, and writes the derivation graph.
 *
 * <p>Rules are not compiled. A rule, whatever it says and however it got past the grammar, is data
 * from which a network is built whose constraints are formulas over fields: a kind, a field or a
 * variable is looked up by name in the vocabulary and refused where it is none, and every other
 * text stays text. The program holds no compiler, defines no class and looks none up by name. So
 * this room is a fence of its own around rules from elsewhere, beside that of {@link dyad.rules};
 * tests try hostile rules on each of the two alone.
 *
 * <p>The only room that knows the rule engine. Negative and counting conditions are taken out of
 * the rules before they reach it and matched by {@link dyad.reasoning.ConditionQuery}s, so that
 * nothing that a condition looked at is lost.
 */
package dyad.reasoning;
