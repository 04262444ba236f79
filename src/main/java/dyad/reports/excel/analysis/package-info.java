/** Comparisons, sweeps, proofs and evidence as Excel workbooks. */
package dyad.reports.excel.analysis;
