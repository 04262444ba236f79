/**
 * Rule files, from text to a checked rule base.
 *
 * <p>The grammar is the whole of what a rule may say; the rest is refused before a compiler sees
 * it.
 */
package dyad.rules;
