/**
 * What is wrong with a rule that can be read: the names and types in it, against the vocabulary.
 */
package dyad.rules.checks;
