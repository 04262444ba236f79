/** Options and arguments that several commands share, and where their results go. */
package dyad.cli.options;
