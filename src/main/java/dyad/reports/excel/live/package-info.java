/** The sheets that answer anew when a reader switches facts: grounds, answers, topics, summary. */
package dyad.reports.excel.live;
