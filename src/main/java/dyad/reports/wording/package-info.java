/** What assessments, changes and sweeps tell, in words that all formats share. */
package dyad.reports.wording;
