/**
 * Comparisons and sweeps as they are read from top to bottom, free of any format.
 *
 * <p>What a report says is put together here once; Word, HTML and Markdown each have one writer
 * that lays out whatever paper it is handed.
 */
package dyad.reports.paper;
