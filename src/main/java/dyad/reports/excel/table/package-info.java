/**
 * What every workbook of a report is made of: cells, styles, sheets that are tables, charts and
 * formulas.
 *
 * <p>Tables are made as data before a cell is written: links are symbolic until all rows are known,
 * widths and heights are computed from the texts, and the same report gives the same bytes wherever
 * it is written.
 */
package dyad.reports.excel.table;
