package dyad.repairs;

import dyad.facts.Question;
import dyad.facts.Term;
import java.util.List;
import java.util.Optional;

/**
 * Facts that the brief does not hold, and what they would do to a judgment.
 *
 * @param question the question
 * @param facts the facts, one or two, that would have to be reported
 * @param rule the rule through which they would tell
 * @param from the term as it is; empty where not assessed
 * @param to the term once they are reported; empty where not assessed
 * @param shift by how much they move the probability, from −1 to 1; from or to even odds where the
 *     question is not assessed
 */
public record Indicator(
    Question question,
    List<FactChange.Assumption> facts,
    String rule,
    Optional<Term> from,
    Optional<Term> to,
    double shift) {

  /** The facts are kept in order. */
  public Indicator {
    facts = List.copyOf(facts);
  }

  /** Whether the proposition becomes likelier. */
  public boolean raises() {
    return shift > 0;
  }

  /** Whether the term changes. */
  public boolean changesTerm() {
    return !from.equals(to);
  }
}
