/** Papers, and pieces of them, as Markdown. */
package dyad.reports.markdown;
