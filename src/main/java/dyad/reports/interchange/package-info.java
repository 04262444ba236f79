/** The assessment in the formats of others: tables as CSV, STIX, and PROV-O. */
package dyad.reports.interchange;
