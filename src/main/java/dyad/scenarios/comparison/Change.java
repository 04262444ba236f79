package dyad.scenarios.comparison;

import dyad.answers.Confidence;
import dyad.facts.Term;
import dyad.facts.kinds.Word;
import dyad.findings.Alignment;
import java.util.List;
import java.util.stream.Stream;

/**
 * An answer that differs between two situations, and because of what.
 *
 * @param subject what sort of answer
 * @param id the question's id, or the topic
 * @param about the question's proposition, or the topic
 * @param from the answer in the first situation
 * @param to the answer in the second
 * @param because what moved it: grounds that were lost, gained or changed; the facts alone where no
 *     ground moved
 */
public record Change(
    Subject subject, String id, String about, String from, String to, List<Cause> because) {

  /** Nothing can be changed. */
  public Change {
    because = List.copyOf(because);
  }

  /** Which way it went. */
  public Direction direction() {
    int was = subject.rank(from);
    int is = subject.rank(to);
    if (was < 0 || is < 0) {
      return was < 0 ? Direction.OPENED : Direction.CLOSED;
    }
    return is > was ? Direction.UP : Direction.DOWN;
  }

  /** Which way an answer can go. */
  public enum Direction {
    /** More likely, more convergent, more confident. */
    UP,
    /** Less likely, more divergent, less confident. */
    DOWN,
    /** Answered now. */
    OPENED,
    /** No longer answered. */
    CLOSED
  }

  /** Sorts of answer. */
  public enum Subject implements Word {
    /** How likely a proposition is. */
    QUESTION,
    /** How the two powers stand on a topic. */
    TOPIC,
    /** The confidence in a judgment. */
    CONFIDENCE;

    /** Where an answer stands among those of its sort, from the lowest up; -1 for not assessed. */
    private int rank(String answer) {
      return answers().map(Word::word).toList().indexOf(answer);
    }

    private Stream<Word> answers() {
      return switch (this) {
        case QUESTION -> Stream.of(Term.values());
        case TOPIC -> Stream.of(Alignment.DIVERGENT, Alignment.MIXED, Alignment.CONVERGENT);
        case CONFIDENCE -> Stream.of(Confidence.Level.values());
      };
    }
  }
}
