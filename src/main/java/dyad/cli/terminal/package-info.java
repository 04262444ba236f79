/**
 * Standard output and standard error, and what the program's end tells.
 *
 * <p>Results go to standard output or to files, messages to standard error.
 */
package dyad.cli.terminal;
