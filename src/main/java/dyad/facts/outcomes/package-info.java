/** What came of the questions of a brief, as far as it is known. */
package dyad.facts.outcomes;
