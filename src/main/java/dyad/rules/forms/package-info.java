/**
 * A rule as a form: its parts with their places in the text, what may be put in them, and the text
 * that comes of it.
 */
package dyad.rules.forms;
