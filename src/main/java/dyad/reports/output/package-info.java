/** Files as reports are written to them: whole or not at all, and fit to be shown. */
package dyad.reports.output;
