/** Files that somebody drops, read into the numbered paragraphs of a source's text. */
package dyad.texts;
