/**
 * The commands, their options and exit codes.
 *
 * <p>Results go to standard output or to files, messages to standard error.
 */
package dyad.cli;
