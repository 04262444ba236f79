/**
 * The assessment as an Excel workbook.
 *
 * <p>Every sheet but the first is a table of {@link dyad.reports.excel.table}; what readers may
 * switch is worked out by the formulas of {@link dyad.reports.excel.live}.
 */
package dyad.reports.excel;
