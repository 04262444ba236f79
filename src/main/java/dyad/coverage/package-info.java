/**
 * Which facts of a brief some rule reads, and why the others are read by none: what each pattern asks
 * of a fact, held against the facts and against what the rules found.
 */
package dyad.coverage;
