/** A brief that is edited in its file, entry by entry, with a journal of who changed what. */
package dyad.application.editing;
