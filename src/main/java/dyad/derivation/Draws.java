package dyad.derivation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which of the drawn worlds each report holds, kept: judgments that rest on the same facts see
 * the same worlds, and need not draw them again. Safe for many threads.
 */
public final class Draws {

  private final Map<Start, Draw> draws = new ConcurrentHashMap<>();

  Draw of(long seed, double probability) {
    return draws.computeIfAbsent(new Start(seed, probability), Draw::new);
  }

  /** What the draws of a report start from. */
  private record Start(long seed, double probability) {}

  /**
   * The draws of one report: those of {@link java.util.SplittableRandom}, written out, since a word
   * takes 64 of them.
   */
  static final class Draw {

    private static final int KEPT = Doubts.SAMPLES / Long.SIZE;

    private final long seed;
    private final long bound;
    private volatile long[] kept = {};

    private Draw(Start start) {
      seed = start.seed;
      bound = (long) Math.ceil(start.probability * 0x1p53);
    }

    /** World i of the batch in bit i. */
    long word(int batch) {
      return batch < KEPT ? kept()[batch] : drawn(batch);
    }

    /** Two threads may both draw them, and draw the same. */
    private long[] kept() {
      long[] words = kept;
      if (words.length == 0) {
        words = new long[KEPT];
        for (int batch = 0; batch < KEPT; batch++) {
          words[batch] = drawn(batch);
        }
        kept = words;
      }
      return words;
    }

    private long drawn(int batch) {
      long state = seed + 0xD1B54A32D192ED03L * batch;
      long word = 0;
      for (int world = 0; world < Long.SIZE; world++) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        // The sign of the difference is 1 where the draw is below the bound.
        word |= ((mixed ^ mixed >>> 31) >>> 11) - bound >>> 63 << world;
      }
      return word;
    }
  }
}
