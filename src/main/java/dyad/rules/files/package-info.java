/**
 * Rule files, from text to checked rules; rules of the first edition are brought over.
 *
 * <p>The grammar stands in the parsers, what a rule may name in the checks. All that is wrong in a
 * folder is told at once.
 */
package dyad.rules.files;
