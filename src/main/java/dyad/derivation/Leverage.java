package dyad.derivation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * By how much each report in doubt moves what weighs for a proposition: the weight where it holds,
 * less the weight in the same world without it, on average over the worlds of all the others.
 *
 * <p>This is the expected weight of evidence of the report (I. J. Good, Probability and the
 * Weighing of Evidence, 1950), in natural log-odds. A report that changes nothing in any of the
 * worlds has exactly 0.
 */
public final class Leverage {

  private static final double SCALE = 1000;
  private static final double ROUNDED = 1e9;

  private final Doubts doubts;
  private final Gate[] gates;
  private final long[] values;
  private final List<Level> levels = new ArrayList<>();
  private final int[][] places;
  private final int facts;
  private final int[] with = new int[Long.SIZE];
  private final int[] without = new int[Long.SIZE];

  private Leverage(Circuit circuit, Weighing weighing, Doubts doubts) {
    this.doubts = doubts;
    Cone cone = new Cone(circuit, List.of(weighing));
    gates = cone.gates();
    values = cone.room();
    facts = cone.facts().size();
    levels.addAll(Level.of(weighing, weighing.supporting(), cone::node));
    Level.of(weighing, weighing.opposing(), cone::node).forEach(l -> levels.add(l.negated()));
    places = new int[doubts.size()][];
    for (int report = 0; report < places.length; report++) {
      places[report] =
          doubts.facts(report).stream()
              .mapToInt(cone.facts()::indexOf)
              .filter(place -> place >= 0)
              .toArray();
    }
  }

  /** The leverage of each report on a proposition, by the report's number. */
  public static double[] of(Circuit circuit, Weighing weighing, Doubts doubts) {
    return new Leverage(circuit, weighing, doubts).all();
  }

  private double[] all() {
    double[] moved = new double[doubts.size()];
    for (int batch = 0; batch < doubts.batches(); batch++) {
      long[] words = new long[facts];
      for (int report = 0; report < places.length; report++) {
        set(report, doubts.word(report, batch), words);
      }
      for (int report = 0; report < places.length; report++) {
        moved[report] += moved(report, batch, words);
      }
    }
    return Arrays.stream(moved).map(m -> Math.rint(m / SCALE * ROUNDED) / ROUNDED).toArray();
  }

  private double moved(int report, int batch, long[] words) {
    long before = doubts.word(report, batch);
    set(report, -1L, words);
    weigh(words, with);
    set(report, 0L, words);
    weigh(words, without);
    set(report, before, words);
    double moved = 0;
    for (int world = 0; world < Long.SIZE; world++) {
      int by = with[world] - without[world];
      moved += by == 0 ? 0 : by * doubts.mass(batch, 1L << world);
    }
    return moved;
  }

  private void set(int report, long where, long[] words) {
    for (int place : places[report]) {
      words[place] = where;
    }
  }

  private void weigh(long[] words, int[] sums) {
    System.arraycopy(words, 0, values, 0, facts);
    for (int i = 0; i < gates.length; i++) {
      values[facts + i] = gates[i].evaluate(values);
    }
    Level.sum(levels, values, sums);
  }
}
