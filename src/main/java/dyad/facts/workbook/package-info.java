/** The sheets of a brief's workbook, and its rows as values with their places. */
package dyad.facts.workbook;
