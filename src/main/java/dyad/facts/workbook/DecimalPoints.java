package dyad.facts.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether a point in a pasted number stands before its decimals. A spreadsheet hands on what it
 * shows, and in many languages that shows {@code 1.234} for 1234.
 *
 * @param known whether another number shows that it does
 */
record DecimalPoints(boolean known) {

  private static final int THOUSAND = 3;
  private static final BigDecimal MOST = BigDecimal.TEN.pow(THOUSAND);

  /** As all numbers that are pasted at once tell. */
  static DecimalPoints in(List<PastedFact> facts) {
    return new DecimalPoints(
        facts.stream()
            .flatMap(fact -> fact.told().values().stream())
            .flatMap(Optional::stream)
            .anyMatch(v -> v instanceof BigDecimal n && n.scale() > 0 && !mayPartThousands(n)));
  }

  /** Whether a number can be another one as well. */
  boolean isDoubtful(BigDecimal number) {
    return !known && mayPartThousands(number);
  }

  private static boolean mayPartThousands(BigDecimal number) {
    BigDecimal size = number.abs();
    return number.scale() == THOUSAND
        && size.compareTo(BigDecimal.ONE) >= 0
        && size.compareTo(MOST) < 0;
  }
}
