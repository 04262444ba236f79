/** What reports were made from, so that anyone who has one can make it again and compare. */
package dyad.reports.provenance;
