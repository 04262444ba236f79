/** What commands tell as lines of plain text. */
package dyad.reports.text;
