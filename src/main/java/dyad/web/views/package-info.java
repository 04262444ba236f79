/** What the page is shown, as JSON: briefs, rules as forms, texts, histories and words. */
package dyad.web.views;
