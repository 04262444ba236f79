/** The commands that ask a brief: why an answer is as it is, and what would make it another. */
package dyad.cli.inquiry;
