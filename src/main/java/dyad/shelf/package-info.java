/**
 * A desk's briefs, with their judgments and outcomes, in a database that is searched: made of the
 * files, never the truth.
 */
package dyad.shelf;
