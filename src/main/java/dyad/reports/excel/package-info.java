/**
 * The report as an Excel workbook.
 *
 * <p>Every sheet but the first is a table, made as data before a cell is written: links are
 * symbolic until all rows are known, widths and heights are computed from the texts, and the same
 * report gives the same bytes wherever it is written.
 */
package dyad.reports.excel;
