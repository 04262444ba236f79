/**
 * The assessment as readers see it, free of format, with a room for each format.
 *
 * <p>{@link dyad.reports.Report} is built once and holds all that a reader may see; writers only
 * lay it out, and none of them works out an answer.
 */
package dyad.reports;
