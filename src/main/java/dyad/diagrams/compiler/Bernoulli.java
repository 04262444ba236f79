package dyad.diagrams.compiler;

import java.util.random.RandomGenerator;

/**
 * Draws of one chance in 64 worlds at a time, in the bits of a word.
 *
 * <p>In each world a number from 0 to 1, of 53 random bits, is compared with the chance, the
 * highest bit first; worlds in which it is decided need no more bits. So eight random words or so
 * do, and not one for each world.
 */
final class Bernoulli {

  /** As many bits as a double tells apart between 0 and 1. */
  private static final int BITS = 53;

  private Bernoulli() {}

  /**
   * The worlds in which something comes about.
   *
   * @param chance how probable it is; 0 or less is never, 1 or more always
   */
  static long worlds(double chance, RandomGenerator random) {
    if (chance <= 0) {
      return 0;
    }
    if (chance >= 1) {
      return -1;
    }
    long threshold = (long) Math.ceil(Math.scalb(chance, BITS));
    long open = -1;
    long below = 0;
    // No number is below what is left of the threshold once this is 0.
    for (long left = threshold << Long.SIZE - BITS; left != 0 && open != 0; left <<= 1) {
      long bits = random.nextLong();
      if (left < 0) {
        below |= open & ~bits;
        open &= bits;
      } else {
        open &= ~bits;
      }
    }
    return below;
  }
}
