/**
 * Rule files, from text to a checked rule base.
 *
 * <p>The grammar is the whole of what a rule may say; the rest is refused by line. It is the first
 * of two fences around rules, and either holds without the other: the second is that the engine is
 * handed rules as data, see {@link dyad.reasoning}.
 *
 * <p>Conditions, slots and expressions are sealed types, as premises, reasons and blocks of a
 * report are elsewhere. Whoever tells the sorts of a sealed type apart ends with a cast to the last
 * of them, not with a test for it: a sort that is added later then fails loudly where it was not
 * thought of, and is not passed over. A test of the sources holds this.
 */
package dyad.rules;
