/** What is looked for on a shelf, and what is found there, in words. */
package dyad.shelf.search;
