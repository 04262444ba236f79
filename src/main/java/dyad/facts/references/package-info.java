/**
 * Documents as reference managers have them, CSL-JSON and BibTeX, taken into the sources of a
 * brief.
 */
package dyad.facts.references;
