/**
 * The answers to a brief's questions: how likely, how sure, how two powers stand.
 *
 * <p>{@link dyad.answers.doubts.Doubts} says what is in doubt and how much, {@link
 * dyad.answers.Assessor} answers, for whatever facts of a table are told, from answers that are
 * compiled once.
 */
package dyad.answers;
