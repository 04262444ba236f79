/** Files with facts: a brief as JSON or as a workbook, read, written, and brought over. */
package dyad.facts.files;
