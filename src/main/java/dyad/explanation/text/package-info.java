/** Explanations written out, as lines of plain text. */
package dyad.explanation.text;
