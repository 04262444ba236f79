/** What writers of workbooks and of documents share: same bytes, visible text. */
package dyad.facts.office;
