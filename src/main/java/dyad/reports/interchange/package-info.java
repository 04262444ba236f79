/**
 * The assessment in the formats of others: tables as CSV, STIX, PROV-O, and documents as CSL and
 * BibTeX.
 */
package dyad.reports.interchange;
