/**
 * A brief or rules that are edited in their files, with a journal of who changed what, and remarks.
 */
package dyad.application.editing;
