/**
 * The catalogue of rules, free of format: what each rule says, what feeds what, where it speaks,
 * and which cases show it.
 */
package dyad.reports.catalogue;
