package dyad.diagrams.compiler;

import dyad.diagrams.Chances;
import java.util.SplittableRandom;

/**
 * How worlds are drawn: the same gives the same worlds.
 *
 * @param chances how probable each outcome is
 * @param worlds how many worlds at least
 * @param seed what the drawing starts from
 */
public record Drawing(Chances chances, int worlds, String seed) {

  /** The random numbers for a draw or a finding, by its name. */
  SplittableRandom stream(String name) {
    return new SplittableRandom(hash(seed + "/" + name));
  }

  /** 64 bits of a text (Fowler, Noll, Vo). */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
