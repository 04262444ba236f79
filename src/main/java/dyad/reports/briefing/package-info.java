/** An assessment as it is read and spoken to: put together once, whatever it is written to. */
package dyad.reports.briefing;
