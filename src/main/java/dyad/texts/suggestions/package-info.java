/** What a sentence of a source may tell, as a fact that waits for an analyst's yes. */
package dyad.texts.suggestions;
