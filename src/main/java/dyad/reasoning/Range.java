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

  static Range of(Comparator comparator, double bound, boolean scaled) {
    BigDecimal exact = BigDecimal.valueOf(bound).scaleByPowerOfTen(scaled ? Amounts.DIGITS : 0);
    long up = exact.setScale(0, RoundingMode.CEILING).longValueExact();
    long down = exact.setScale(0, RoundingMode.FLOOR).longValueExact();
    return switch (comparator) {
      case AT_LEAST -> new Range(up, Long.MAX_VALUE);
      case MORE -> new Range(down + 1, Long.MAX_VALUE);
      case AT_MOST -> new Range(Long.MIN_VALUE, down);
      case LESS -> new Range(Long.MIN_VALUE, up - 1);
      case EQUAL -> new Range(up, down);
      case UNEQUAL, IN, MEMBER_OF, CONTAINS -> throw new IllegalArgumentException("a range has no gap");
    };
  }
}
