package dyad.edits;

import dyad.facts.kinds.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an edit does to one answer, in all worlds of the facts in doubt.
 *
 * @param subject what sort of answer
 * @param id the question's id, or the topic
 * @param about the question's proposition, or the topic
 * @param effect what it does
 * @param before the answer before, all doubt taken in
 * @param after the answer after
 * @param share in what share of worlds it is another, by the chances after the edit
 * @param nearest a world in which it is, with the fewest facts otherwise than told
 * @param mostProbable the most probable such world, if it is another
 * @param rules the edited rules that could bear on it; empty where it is the same
 * @param rows the edited rows of the scales that could; likewise
 */
public record Proved(
    Subject subject,
    String id,
    String about,
    Effect effect,
    Said before,
    Said after,
    double share,
    Optional<Shown> nearest,
    Optional<Shown> mostProbable,
    List<RuleEdit> rules,
    List<ScaleEdit> rows) {

  /** What sums may miss. */
  private static final double LAST_DIGITS = 1e-9;

  /** Nothing can be changed. */
  public Proved {
    rules = List.copyOf(rules);
    rows = List.copyOf(rows);
  }

  /** Whether the answer that is stated, or its probability, is another. */
  public boolean moves() {
    return !before.word.equals(after.word)
        || Math.abs(before.probability.orElse(0) - after.probability.orElse(0)) > LAST_DIGITS;
  }

  /** Whether an edited rule or row could bear on it. */
  public boolean isBlamed() {
    return !rules.isEmpty() || !rows.isEmpty();
  }

  /** Sorts of answer. */
  public enum Subject implements Word {
    /** How likely a proposition is. */
    QUESTION,
    /** How the two powers stand on a topic, or over all of them. */
    TOPIC
  }

  /** What an edit can do. */
  public enum Effect implements Word {
    /** The answer is the same in every world. */
    SAME,
    /** It is told in the same word in every world, by another number in some. */
    NUMBER,
    /** It is another in some worlds. */
    DIFFERS,
    /** It takes more than it may to prove anything. */
    TOO_LARGE
  }

  /**
   * An answer as it is stated.
   *
   * @param word a term of likelihood, or an alignment
   * @param probability of a question that of its proposition, of a topic that of the alignment;
   *     empty where nothing is assessed
   */
  public record Said(String word, OptionalDouble probability) {}

  /**
   * A world that shows a difference.
   *
   * @param otherwise what is otherwise than told there; nothing where it is all as told
   * @param before the answer there before
   * @param after the answer there after
   */
  public record Shown(List<Otherwise> otherwise, String before, String after) {

    /** Nothing can be changed. */
    public Shown {
      otherwise = List.copyOf(otherwise);
    }
  }
}
