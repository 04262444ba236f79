package dyad.repairs.traces;

import dyad.derivation.Premise;
import dyad.rules.Condition;
import dyad.rules.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a silent rule stops: its first condition that nothing satisfies, given what satisfies those
 * before it.
 *
 * @param condition the condition
 * @param number which condition of the rule it is, counted from 0
 * @param pattern the pattern of it that nothing matches; empty where something stands against it,
 *     or a number is not reached
 * @param bindings what the rule's variables stand for, by the first way to satisfy what comes
 *     before
 * @param ways how many ways there are to satisfy what comes before
 * @param nearest what came nearest
 * @param against what must not be there, and is
 * @param count the number that was counted, and the one that it was compared with
 */
public record FailedCondition(
    Condition condition,
    int number,
    Optional<Pattern> pattern,
    Map<String, Object> bindings,
    int ways,
    List<NearMiss> nearest,
    List<Premise> against,
    Optional<Counted> count) {

  /**
   * A number that was compared.
   *
   * @param number the number
   * @param comparator how
   * @param bound with what
   */
  public record Counted(double number, dyad.rules.Comparator comparator, double bound) {}
}
