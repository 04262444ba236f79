package dyad.derivation;

import dyad.facts.Term;
import dyad.findings.Likelihood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Finds the term of one question in 64 worlds at once.
 *
 * <p>For each principle and side only the strongest ground counts, so grounds are tried from the
 * strongest down, each in the worlds in which no stronger one of its principle held. Weights are
 * added in units of their greatest common divisor, so that sums have few bits.
 */
final class Tally {

  private static final int[] LEAST =
      Arrays.stream(Term.values()).mapToInt(Likelihood::least).toArray();

  private final List<Level> steps = new ArrayList<>();
  private final int unit;
  private final int lowest;
  private final int bits;

  /** For each term the least sum that reaches it, counted from the lowest possible sum. */
  private final long[] bounds;

  Tally(Weighing weighing, ToIntFunction<Application> node) {
    steps.addAll(Level.of(weighing, weighing.supporting(), node));
    Level.of(weighing, weighing.opposing(), node).forEach(l -> steps.add(l.negated()));
    unit = Math.max(1, steps.stream().mapToInt(Level::weight).reduce(0, Tally::divisor));
    lowest =
        steps.stream().filter(Level::first).mapToInt(s -> Math.min(0, s.weight())).sum() / unit;
    int highest =
        steps.stream().filter(Level::first).mapToInt(s -> Math.max(0, s.weight())).sum() / unit;
    bits = BitSum.bits((long) highest - lowest);
    bounds =
        Arrays.stream(LEAST)
            .mapToLong(l -> -Math.floorDiv(-(long) l, (long) unit) - lowest)
            .toArray();
  }

  /**
   * Finds the worlds of each answer.
   *
   * @param values what holds
   * @param scratch room for a sum
   * @param answers where to write: for each answer, numbered as in {@link Plan}, the worlds that
   *     give it
   * @param at where in {@code answers} to begin
   */
  void count(long[] values, long[] scratch, long[] answers, int at) {
    long assessed = sum(values, scratch);
    long reached = assessed;
    answers[at] = ~assessed;
    for (int term = 1; term < bounds.length; term++) {
      long beyond = reached & BitSum.reaches(scratch, bits, bounds[term]);
      answers[at + term] = reached & ~beyond;
      reached = beyond;
    }
    answers[at + bounds.length] = reached;
  }

  /** Adds up the weights and gives the worlds in which there are any. */
  private long sum(long[] values, long[] sum) {
    for (int bit = 0; bit < bits; bit++) {
      sum[bit] = (-lowest >> bit & 1) == 0 ? 0L : -1L;
    }
    long assessed = 0;
    long open = -1L;
    for (Level step : steps) {
      open = step.first() ? -1L : open;
      long holds = step.holds(values);
      assessed |= holds;
      BitSum.add(sum, bits, step.weight() / unit, holds & open);
      open &= ~holds;
    }
    return assessed;
  }

  private static int divisor(int one, int other) {
    return other == 0 ? Math.abs(one) : divisor(other, one % other);
  }
}
