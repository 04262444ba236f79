package dyad.reasoning;

import dyad.derivation.Contribution;
import dyad.facts.kinds.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Amounts as whole numbers of millionths, since sums of doubles hang on their order. */
final class Amounts {

  /** How many decimal digits an amount keeps. */
  static final int DIGITS = 6;

  private Amounts() {}

  /** The most that amounts may come to together, whatever their signs. */
  static final long MOST = Long.MAX_VALUE / 2;

  /**
   * An amount in millionths.
   *
   * @throws ArithmeticException if it is too large to be counted so
   */
  static long scaled(double amount) {
    return BigDecimal.valueOf(amount)
        .scaleByPowerOfTen(DIGITS)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  /**
   * Sees to it that what counts can be added up.
   *
   * @throws ArithmeticException if it may come to more than can be counted
   */
  static void refuseTooLarge(List<Contribution> contributions) {
    long all = 0;
    for (Contribution contribution : contributions) {
      all = Math.addExact(all, Math.abs(contribution.weight()));
    }
    if (all > MOST) {
      throw new ArithmeticException(all + " is too large");
    }
  }

  /** The name of what counts as one: a value, or a key with its amount. */
  static String name(Object[] counted) {
    return counted.length < 2 ? text(counted[0]) : text(counted[0]) + " " + text(counted[1]);
  }

  private static String text(Object value) {
    if (value instanceof Word word) {
      return word.word();
    }
    return value instanceof Number n ? number(n.doubleValue()) : String.valueOf(value);
  }

  /** A number in the fewest digits. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : BigDecimal.valueOf(value).toPlainString();
  }
}
