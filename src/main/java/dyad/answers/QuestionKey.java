package dyad.answers;

import dyad.facts.Leaning;
import dyad.facts.Question;
import java.util.List;
import java.util.Optional;

/**
 * What makes two questions one.
 *
 * @param claim what is asked
 * @param about of whom, by their roles
 * @param on the topic; on any, if there is none
 * @param leaning whether it is asked that it is so, or that it is not
 * @param base the log-odds where nothing speaks, in thousandths
 */
record QuestionKey(
    String claim, List<String> about, Optional<String> on, Leaning leaning, int base) {

  static QuestionKey of(Question q, int base) {
    return new QuestionKey(q.claim(), q.about(), q.on(), q.leaning(), base);
  }
}
