/** Files in the work tree of a Git repository, kept there as commits, and their histories. */
package dyad.application.editing.git;
