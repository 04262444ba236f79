package dyad.reasoning;

import dyad.rules.Comparator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The sums with which a check holds, in the unit of its weights.
 *
 * @param atLeast the least
 * @param atMost the greatest
 */
record Range(long atLeast, long atMost) {

  /** Every sum. */
  static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

  /** What no sum reaches. */
  private static final Range NOWHERE = new Range(1, 0);

  /** Far beyond any sum, and far enough from where numbers end. */
  private static final BigDecimal FARTHEST = BigDecimal.valueOf(Amounts.MOST);

  /** The sums that compare so with a bound; none where the bound is unstated. */
  static Range of(Comparator comparator, double bound, boolean scaled) {
    if (Double.isNaN(bound)) {
      return NOWHERE;
    }
    long up = least(bound, scaled);
    long down = rounded(bound, scaled, RoundingMode.FLOOR);
    return switch (comparator) {
      case AT_LEAST -> new Range(up, Long.MAX_VALUE);
      case MORE -> new Range(down + 1, Long.MAX_VALUE);
      case AT_MOST -> new Range(Long.MIN_VALUE, down);
      case LESS -> new Range(Long.MIN_VALUE, up - 1);
      case EQUAL -> new Range(up, down);
      case UNEQUAL, IN, MEMBER_OF, CONTAINS ->
          throw new IllegalArgumentException("a range has no gap");
    };
  }

  /** The sums of both. */
  Range and(Range other) {
    return new Range(Math.max(atLeast, other.atLeast), Math.min(atMost, other.atMost));
  }

  /** The least sum that is no less than a number. */
  static long least(double number, boolean scaled) {
    return rounded(number, scaled, RoundingMode.CEILING);
  }

  private static long rounded(double number, boolean scaled, RoundingMode mode) {
    return BigDecimal.valueOf(number)
        .scaleByPowerOfTen(scaled ? Amounts.DIGITS : 0)
        .min(FARTHEST)
        .max(FARTHEST.negate())
        .setScale(0, mode)
        .longValueExact();
  }
}
