/**
 * What an edit of the rules or the scales does to a brief's answers, proved.
 *
 * <p>A {@link dyad.edits.Prover} compares the compiled answers of two {@link dyad.edits.Version}s
 * in all worlds of the facts in doubt, and tells which of the edited rules could be to blame.
 */
package dyad.edits;
