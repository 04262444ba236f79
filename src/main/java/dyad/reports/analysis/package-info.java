/** Comparisons, sweeps, proofs, challenges and evidence, each as its readers see it. */
package dyad.reports.analysis;
