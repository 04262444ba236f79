/** The commands that keep a desk's shelf, and search it. */
package dyad.cli.shelf;
