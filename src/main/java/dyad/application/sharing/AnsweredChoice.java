package dyad.application.sharing;

import dyad.reports.AnswerSheet;

/** What became of a brief as it is, or as one of its alternatives changes it. */
public sealed interface AnsweredChoice {

  /** The alternative; nothing for the brief as it is. */
  String alternative();

  /**
   * It was answered.
   *
   * @param alternative the alternative; nothing for the brief as it is
   * @param answers the answers
   */
  record Done(String alternative, AnswerSheet answers) implements AnsweredChoice {}

  /**
   * It could not be answered, which stops no other.
   *
   * @param alternative the alternative; nothing for the brief as it is
   * @param thrown why not
   */
  record Failed(String alternative, Throwable thrown) implements AnsweredChoice {}
}
