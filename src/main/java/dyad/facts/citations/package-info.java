/** The documents of a brief, and how its facts are cited from them. */
package dyad.facts.citations;
