/**
 * Workbooks as such: cells with their places, tables on sheets, both read and written.
 *
 * <p>Nothing here knows what a brief is. What POI is needed for stays in here; what the others see
 * are sheets, columns and cells of our own.
 */
package dyad.facts.excel;
