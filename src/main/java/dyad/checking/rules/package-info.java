/** Warns of rules that are probably not meant so, each by itself and against the others. */
package dyad.checking.rules;
