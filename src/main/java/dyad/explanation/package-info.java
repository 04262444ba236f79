/**
 * Why an answer is as it is, in words.
 *
 * <p>Arguments and reasons are data; only the writers at the end join them to sentences.
 */
package dyad.explanation;
