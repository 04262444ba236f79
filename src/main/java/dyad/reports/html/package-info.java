/**
 * Reports as one HTML file each, that works from disk, without a network and without us.
 *
 * <p>{@link dyad.reports.html.Shell} puts a body, styles, scripts and data together under a strict
 * content security policy; {@link dyad.reports.html.Html} writes tags and text, and text stays
 * text. The scripts that answer what-ifs evaluate the compiled answers of {@link
 * dyad.reports.json.JsonGraph} as the program does, and its graph for what holds as told.
 */
package dyad.reports.html;
