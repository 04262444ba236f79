/** The commands that help to write briefs, scales and rules. */
package dyad.cli.authoring;
