/**
 * What is asked of a brief that is answered: why an answer is so, what it hangs on, and what an
 * edit of the rules would do to it.
 */
package dyad.application.inquiry;
