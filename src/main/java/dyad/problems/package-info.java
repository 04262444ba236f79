/**
 * What we tell a person whose file is wrong, and changes to a file in place.
 *
 * <p>Every problem has a place, a code, a message and a hint, and all problems come at once.
 */
package dyad.problems;
