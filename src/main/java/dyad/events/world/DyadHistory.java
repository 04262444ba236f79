package dyad.events.world;

import java.util.Random;

/**
 * How two actors get on over time: a lasting affinity that drifts, and a rate of events that each
 * event raises for a while.
 */
final class DyadHistory {

  /** How many further events an event brings, in the long run. */
  private static final double OFFSPRING = 0.45;

  /** How fast that passes, a day. */
  private static final double DECAY = 0.12;

  private static final double DRIFT = 0.015;
  private static final double RETURN = 0.004;
  private static final double MOST = 1.2;
  private static final double TONE = 0.25;
  private static final double SHARPNESS = 2.6;
  private static final double SEVERE = 0.35;

  private final double base;
  private double resting;
  private double affinity;
  private double excited;
  private double tone;

  /**
   * A pair at the beginning.
   *
   * @param base how many events a day there are without any before
   * @param affinity how they get on, from −1 to +1
   */
  DyadHistory(double base, double affinity) {
    this.base = base;
    this.resting = affinity;
    this.affinity = affinity;
    this.tone = affinity;
  }

  /** A turning point: from now on they get on otherwise. */
  void turn(double by) {
    resting = Math.max(-1, Math.min(1, resting + by));
    affinity = resting;
    tone = resting;
  }

  /** A day passes; how many events it brings. */
  int day(Random random) {
    affinity += RETURN * (resting - affinity) + DRIFT * random.nextGaussian();
    affinity = Math.max(-MOST, Math.min(MOST, affinity));
    excited *= 1 - DECAY;
    int events = drawn(base + excited, random);
    excited += OFFSPRING * DECAY * events;
    return events;
  }

  /** A number by Poisson's law. */
  private static int drawn(double mean, Random random) {
    double left = StrictMath.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** Whether the next event is one that joins; what one event is like, the next is more likely. */
  boolean joins(Random random) {
    double lean = SHARPNESS * affinity + tone;
    boolean joins = random.nextDouble() < 1 / (1 + StrictMath.exp(-lean));
    tone = (1 - TONE) * tone + TONE * (joins ? 1 : -1);
    return joins;
  }

  /** Whether an event that parts them is of the worse sort. */
  boolean isSevere(Random random) {
    return random.nextDouble() < SEVERE * Math.max(0, -affinity + TONE);
  }
}
