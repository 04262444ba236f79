package dyad.scenarios.analysis;

import dyad.answers.Judgment;
import dyad.diagrams.Tellings;
import dyad.facts.Fact;
import dyad.facts.Term;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The smallest changes of facts that move a judgment, of whatever size, proved smallest.
 *
 * @param judgment the judgment
 * @param count how many there are of this size; 0 if no change that was looked at will do
 * @param outcomes the sets of moves, all of the same size, those whose facts are most doubtful
 *     first; some of them where there are very many
 * @param upTo where none was found, the size up to which changes were looked at
 */
public record Flips(Judgment judgment, BigInteger count, List<Outcome> outcomes, int upTo) {

  /** Nothing can be changed. */
  public Flips {
    outcomes = List.copyOf(outcomes);
  }

  /** Whether the smallest were found, or changes of every size looked at in vain. */
  public boolean whole() {
    return !outcomes.isEmpty() || upTo == Tellings.ANY;
  }

  /**
   * One set.
   *
   * @param moves the moves, in the order of their facts' ids; none where the answer is so already
   * @param answer the term that they lead to; empty for not assessed
   * @param chance the probability, by the ratings, that all of them are so, from 0 to 1; it ranks,
   *     and means no more than that where something is supposed
   */
  public record Outcome(List<Move> moves, Optional<Term> answer, double chance) {

    /** Moves are kept in order. */
    public Outcome {
      moves = List.copyOf(moves);
    }

    /** Whether it takes an assumption, about which ratings tell nothing. */
    public boolean supposed() {
      return moves.stream().flatMap(m -> m.with().stream()).anyMatch(Fact::assumption);
    }
  }
}
