/**
 * Compiles the derivation graph into decision diagrams; where one takes too many nodes, worlds are
 * drawn instead.
 */
package dyad.diagrams.compiler;
