/**
 * The journal beside files that are edited: who changed what, when and why, a line each, written so
 * that a crash loses none.
 */
package dyad.application.editing.journal;
