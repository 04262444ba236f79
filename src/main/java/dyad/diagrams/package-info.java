/**
 * The derivation graph compiled into decision diagrams: every answer exact, every question to it a
 * walk.
 *
 * <p>A {@link dyad.diagrams.compiler.Compiler} turns questions and topics into {@link
 * dyad.diagrams.Answer}s over the facts in doubt and the doubt that findings carry. Algebraic
 * decision diagrams: R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, 1986;
 * R. I. Bahar and others, Algebraic Decision Diagrams and Their Applications, 1993; what is cheap
 * once compiled: A. Darwiche and P. Marquis, A Knowledge Compilation Map, 2002.
 */
package dyad.diagrams;
