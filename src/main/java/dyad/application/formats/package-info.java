/** The formats in which results are written, and the files of reports. */
package dyad.application.formats;
