package dyad.repairs.traces;

import dyad.derivation.Premise;
import dyad.rules.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A condition of a rule, and how far the facts of a brief meet it.
 *
 * @param number which condition of the rule it is, counted from 0
 * @param condition the condition
 * @param bindings what the rule's variables stand for, by the way that got furthest
 * @param state how far it is met
 */
public record ConditionTrace(
    int number, Condition condition, Map<String, Object> bindings, State state) {

  /** How far a condition is met. */
  public sealed interface State {

    /** Its name for programs. */
    String word();
  }

  /**
   * It is met.
   *
   * @param by what meets it; nothing where nothing may be there, or none of it is a fact
   * @param count the number that was counted, where it counts
   */
  public record Met(List<Premise> by, Optional<Double> count) implements State {
    @Override
    public String word() {
      return "met";
    }
  }

  /**
   * It is not met.
   *
   * @param stop what lacks, and what came nearest
   */
  public record Failed(FailedCondition stop) implements State {
    @Override
    public String word() {
      return "failed";
    }
  }

  /** Nobody can tell: it asks about what a condition before it would have to find. */
  public record Open() implements State {
    @Override
    public String word() {
      return "open";
    }
  }

  /** What meets it. */
  public List<Premise> by() {
    return state instanceof Met met ? met.by() : List.of();
  }

  /** What it lacks, where it fails. */
  public Optional<FailedCondition> stop() {
    return state instanceof Failed failed ? Optional.of(failed.stop()) : Optional.empty();
  }

  /** What was counted, where it counts and is met. */
  public Optional<Double> count() {
    return state instanceof Met met ? met.count() : Optional.empty();
  }
}
