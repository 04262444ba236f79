/**
 * All that can be told of files without running any of them: what is wrong in each, what does not
 * go together, and what is probably not meant.
 */
package dyad.checking;
