/** Warns of facts, sources and names of a brief that are probably not meant so. */
package dyad.checking.facts;
