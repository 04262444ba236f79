/** JSON for programs: what commands tell, and reports that can be made again. */
package dyad.reports.json;
