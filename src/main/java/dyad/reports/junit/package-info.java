/** Outcomes of cases in the XML that build servers read, after JUnit's. */
package dyad.reports.junit;
