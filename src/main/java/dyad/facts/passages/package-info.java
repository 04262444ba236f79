/** What the sources of a brief say, paragraph by paragraph, and whether they still say it. */
package dyad.facts.passages;
