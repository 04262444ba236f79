/** The compiled answers written out as formulas: switches, draws, and the nodes below answers. */
package dyad.reports.excel.nodes;
