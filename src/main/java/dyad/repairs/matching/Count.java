package dyad.repairs.matching;

import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a count or a sum finds.
 *
 * @param values what counts, by value (and amount): each once
 * @param sum the number
 */
public record Count(Map<List<Object>, List<List<Thing>>> values, BigDecimal sum) {

  private static final int DIGITS = 6;

  /** What a tally counts, by a frame whose variables are settled. */
  public static Count of(
      Condition.Tally tally, Environment frame, WorkingMemory scene, Trail trail) {
    Map<List<Object>, List<List<Thing>>> values = new LinkedHashMap<>();
    Environment inside = frame.inside(tally);
    scene.join(
        tally.patterns(),
        inside,
        trail,
        things -> {
          List<Object> value = new ArrayList<>(List.of(inside.get(tally.key())));
          tally.value().ifPresent(v -> value.add(inside.get(v)));
          values.computeIfAbsent(value, v -> new ArrayList<>()).add(things);
        });
    BigDecimal sum =
        values.keySet().stream()
            .map(v -> v.size() < 2 ? BigDecimal.ONE : exact((Double) v.get(1)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Count(values, sum);
  }

  private static BigDecimal exact(double amount) {
    return BigDecimal.valueOf(amount).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }

  /** A count with what it is compared with. */
  public static Margin margin(
      Condition.Tally tally, Environment frame, WorkingMemory scene, Trail trail) {
    Condition.Test test = tally.test().orElseThrow();
    Count own = of(tally, frame, scene, trail);
    Optional<Condition.Tally> earlier = earlier(test.bound(), frame);
    if (earlier.isPresent()) {
      Count other = of(earlier.get(), frame, scene, trail);
      return new Margin(own, other.sum(), test.comparator(), earlier, Optional.of(other));
    }
    double bound =
        test.bound() instanceof Expression.Number number
            ? number.value()
            : (Double) frame.get(test.bound());
    return new Margin(
        own, BigDecimal.valueOf(bound), test.comparator(), Optional.empty(), Optional.empty());
  }

  private static Optional<Condition.Tally> earlier(Expression bound, Environment frame) {
    return frame.rule().conditions().stream()
        .filter(Condition.Tally.class::isInstance)
        .map(Condition.Tally.class::cast)
        .filter(t -> bound instanceof Expression.Variable v && t.result().equals(v.name()))
        .findFirst();
  }

  /**
   * A count, and what it is compared with.
   *
   * @param own the count
   * @param bound what it is compared with
   * @param comparator how
   * @param earlier the count that it is compared with, where it is one
   * @param other what that one finds
   */
  public record Margin(
      Count own,
      BigDecimal bound,
      Comparator comparator,
      Optional<Condition.Tally> earlier,
      Optional<Count> other) {

    boolean holds() {
      int order = own.sum().compareTo(bound);
      return switch (comparator) {
        case EQUAL -> order == 0;
        case UNEQUAL -> order != 0;
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case MORE -> order > 0;
        case AT_LEAST -> order >= 0;
        case IN, MEMBER_OF, CONTAINS -> throw new IllegalStateException("no comparison of counts");
      };
    }

    /** By how much the count falls short of what it is compared with; negative where it exceeds. */
    public double lacking() {
      return bound.subtract(own.sum()).doubleValue();
    }

    /** Whether it may come to hold by more that counts, as it does not hold now. */
    public boolean isShort() {
      return switch (comparator) {
        case AT_LEAST, MORE -> true;
        case EQUAL, UNEQUAL -> lacking() >= 0;
        case LESS, AT_MOST, IN, MEMBER_OF, CONTAINS -> false;
      };
    }

    /** Whether it may come to hold by less that counts, as it does not hold now. */
    public boolean isBeyond() {
      return switch (comparator) {
        case LESS, AT_MOST -> true;
        case EQUAL, UNEQUAL -> lacking() <= 0;
        case AT_LEAST, MORE, IN, MEMBER_OF, CONTAINS -> false;
      };
    }
  }
}
