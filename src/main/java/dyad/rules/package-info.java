/**
 * Rule files, from text to a checked rule base.
 *
 * <p>The grammar is the whole of what a rule may say; the rest is refused by line. It is the first
 * of two fences around rules, and either holds without the other: the second is that the engine is
 * handed rules as data, see {@link dyad.reasoning}.
 */
package dyad.rules;
