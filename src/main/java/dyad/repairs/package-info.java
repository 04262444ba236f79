/**
 * What a silent rule lacks: where it stops, what came nearest, and the smallest change of facts
 * that makes it fire.
 *
 * <p>This is abductive logic programming: a goal is met by what is there, by a rule that concludes
 * it, or by a hypothesis that is assumed ({@link dyad.repairs.GoalResolution}); tests of values
 * that are not settled yet are suspended, and logic variables are labelled at the end. The terms
 * are those of A. C. Kakas, R. A. Kowalski and F. Toni, Abductive Logic Programming, Journal of
 * Logic and Computation 2 (1992), 719–770.
 *
 * <p>Rules are matched in {@link dyad.repairs.matching} in plain Java, with values that may still
 * be unknown; tests hold the matches to those of the engine, and every change that is handed on was
 * fired by the engine.
 */
package dyad.repairs;
