/** What documents and slides draw alike: colours, font, native charts. */
package dyad.reports.office;
