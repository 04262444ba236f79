/**
 * The report as a Word document: a briefing paper of two pages, and annexes behind it.
 *
 * <p>Pages of an annex are counted within it (A-1, A-2, …), so that the table of contents is right
 * wherever the document is opened, whatever fonts are there: where an annex begins hangs on no
 * layout.
 */
package dyad.reports.word;
