/**
 * A brief or rules that are edited in their files, with who changed what, by Git or a journal, and
 * remarks.
 */
package dyad.application.editing;
