/**
 * Records read from JSON field by field, and told again: nothing is guessed, coerced or passed
 * over.
 */
package dyad.facts.records;
