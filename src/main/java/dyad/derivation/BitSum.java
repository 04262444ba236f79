package dyad.derivation;

/**
 * Sums of whole numbers in 64 worlds at once: element i of an array holds bit i of each world's
 * sum.
 */
final class BitSum {

  private BitSum() {}

  /** How many bits sums from 0 to a highest one take. */
  static int bits(long highest) {
    return 64 - Long.numberOfLeadingZeros(highest);
  }

  /**
   * Adds a weight in some worlds; a negative one comes out right as long as the end sum is not
   * negative.
   */
  static void add(long[] sum, int bits, long weight, long where) {
    long carry = 0L;
    for (int bit = 0; bit < bits; bit++) {
      long added = (weight >> bit & 1) == 0 ? 0L : where;
      long old = sum[bit];
      sum[bit] = old ^ added ^ carry;
      carry = old & added | carry & (old ^ added);
    }
  }

  /** The worlds in which the sum is at least a bound. */
  static long reaches(long[] sum, int bits, long bound) {
    if (bound <= 0) {
      return -1L;
    }
    if (bits(bound) > bits) {
      return 0L;
    }
    long greater = 0L;
    long equal = -1L;
    for (int bit = bits - 1; bit >= 0; bit--) {
      if ((bound >> bit & 1) == 0) {
        greater |= equal & sum[bit];
        equal &= ~sum[bit];
      } else {
        equal &= sum[bit];
      }
    }
    return greater | equal;
  }
}
