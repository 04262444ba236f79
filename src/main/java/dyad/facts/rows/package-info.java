/**
 * Facts as rules see them: a row for each of their topics, with when they were, and before and
 * after which events.
 */
package dyad.facts.rows;
