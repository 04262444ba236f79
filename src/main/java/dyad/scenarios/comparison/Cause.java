package dyad.scenarios.comparison;

import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Term;
import dyad.facts.kinds.Phase;
import dyad.facts.kinds.Word;
import java.util.List;
import java.util.Optional;

/**
 * What moved an answer: a ground that holds in one of two situations only or rests on other facts
 * there, or the facts alone; or that time passed.
 *
 * @param before the ground as it is in the first situation; empty where it does not hold there
 * @param after the ground as it is in the second; both are empty where no ground moved
 * @param gone the facts behind it that hold in the first situation only, under their plain ids
 * @param come those that hold in the second only
 * @param aged those that both hold and of which their age, or whether they hold yet or still, tells
 *     them apart
 */
public record Cause(
    Optional<Ground> before,
    Optional<Ground> after,
    List<Fact> gone,
    List<Fact> come,
    List<Aged> aged) {

  /** Nothing can be changed. */
  public Cause {
    gone = List.copyOf(gone);
    come = List.copyOf(come);
    aged = List.copyOf(aged);
  }

  /** What became of the ground. */
  public Effect effect() {
    if (before.isPresent() == after.isPresent()) {
      return before.isPresent() ? Effect.CHANGED : Effect.DOUBT;
    }
    return after.isPresent() ? Effect.GAINED : Effect.LOST;
  }

  /** Whether no fact is behind it. */
  boolean isOfNothing() {
    return gone.isEmpty() && come.isEmpty() && aged.isEmpty();
  }

  /** The ground, as the second situation has it, or else the first. */
  public Optional<Ground> ground() {
    return after.or(() -> before);
  }

  /**
   * A ground for or against an answer.
   *
   * @param leaning for or against the proposition, or for convergence
   * @param rule its rule's id
   * @param principle the ground that it argues from
   * @param strength the term that the proposition gets when it stands alone
   * @param sentence what it says, without a final full stop
   */
  public record Ground(
      Leaning leaning, String rule, String principle, Term strength, String sentence) {}

  /**
   * A fact that two briefs of other dates share.
   *
   * @param fact the fact, under its plain id
   * @param was how it is seen from the date of the first situation
   * @param is how it is seen from that of the second
   */
  public record Aged(Fact fact, Seen was, Seen is) {}

  /**
   * How a fact is seen from a date.
   *
   * @param phase whether it holds then
   * @param age years since its date; NaN when that is unstated
   * @param over years since its end; NaN when that is unstated
   */
  public record Seen(Phase phase, double age, double over) {}

  /** What can become of a ground. */
  public enum Effect implements Word {
    /** It held before. */
    LOST,
    /** It holds now. */
    GAINED,
    /** It holds in both, on other facts. */
    CHANGED,
    /** No ground moved: the facts or their ratings make the same grounds more or less doubtful. */
    DOUBT
  }
}
