/**
 * What a silent rule lacks: where it stops, what came nearest, and the smallest change of facts
 * that makes it fire.
 *
 * <p>Rules are matched here in plain Java, with values that may still be unknown; tests hold the
 * matches to those of the engine, and every change that is handed on was fired by the engine.
 */
package dyad.repairs;
