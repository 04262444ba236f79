/** The report as slides, with what the speaker may say besides as notes. */
package dyad.reports.slides;
