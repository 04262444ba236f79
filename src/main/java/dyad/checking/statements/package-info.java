/**
 * Warns where what a fact's statement says and what its fields say part.
 *
 * <p>Words are compared and nothing is understood: where a sentence could be read in two ways,
 * nothing is said.
 */
package dyad.checking.statements;
