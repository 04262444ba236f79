/** Serves a page to the browser of one's own machine, and to nobody else. */
package dyad.web.http;
