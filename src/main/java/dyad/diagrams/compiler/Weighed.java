package dyad.diagrams.compiler;

import dyad.derivation.Application;
import dyad.diagrams.Diagram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What speaks on a proposition in drawn worlds, by the places where the worlds are told in which
 * each ground stands.
 *
 * @param supporting what speaks for it
 * @param opposing what speaks against it
 */
record Weighed(Side supporting, Side opposing) {

  /** Log-odds before any base rate in each world; nothing where nothing speaks. */
  long[] logOdds(long[] values) {
    long[] sums = supporting.sums(values);
    long[] against = opposing.sums(values);
    long speaks = any(supporting.grounds, values) | any(opposing.grounds, values);
    long so = any(supporting.definitions, values);
    long not = any(opposing.definitions, values);
    for (int world = 0; world < sums.length; world++) {
      sums[world] -= against[world];
      // Where definitions contradict each other, what else there is decides.
      if (isIn(so ^ not, world)) {
        sums[world] = isIn(so, world) ? GraphCompiler.ALWAYS : -GraphCompiler.ALWAYS;
      }
      sums[world] = isIn(speaks, world) ? sums[world] : Diagram.NONE;
    }
    return sums;
  }

  private static boolean isIn(long word, int world) {
    return (word >> world & 1) == 1;
  }

  private static long any(int[] places, long[] values) {
    long any = 0;
    for (int place : places) {
      any |= values[place];
    }
    return any;
  }

  /**
   * What speaks on one side.
   *
   * @param grounds the places of all grounds
   * @param definitions the places of those that are definitions
   * @param principles the grounds by the principles that they argue from
   */
  record Side(int[] grounds, int[] definitions, List<Principle> principles) {

    /**
     * Some grounds.
     *
     * @param place gives the place of each
     * @param definition what a definition weighs
     */
    static Side of(
        List<Application> side,
        ToIntFunction<Application> place,
        GroundWeighing grading,
        int definition) {
      Map<String, List<Application>> principles = new TreeMap<>();
      side.forEach(a -> principles.computeIfAbsent(a.principle(), p -> new ArrayList<>()).add(a));
      ToIntFunction<Application> weight =
          a -> grading.isDefinition(a) ? definition : grading.weight().applyAsInt(a);
      return new Side(
          places(side.stream(), place),
          places(side.stream().filter(grading::isDefinition), place),
          principles.values().stream().map(p -> Principle.of(p, place, weight)).toList());
    }

    private static int[] places(Stream<Application> some, ToIntFunction<Application> place) {
      return some.mapToInt(place).toArray();
    }

    /** The sum over principles of the strongest weight that stands in each world. */
    long[] sums(long[] values) {
      long[] sums = new long[DrawnWorlds.AT_ONCE];
      principles.forEach(p -> p.add(values, sums));
      return sums;
    }
  }

  /**
   * The grounds that argue from one principle, of which the strongest counts.
   *
   * @param places where they stand, strongest first
   * @param weights what they weigh
   */
  record Principle(int[] places, int[] weights) {

    static Principle of(
        List<Application> grounds,
        ToIntFunction<Application> place,
        ToIntFunction<Application> weight) {
      List<Application> sorted =
          grounds.stream().sorted(Comparator.comparingInt(weight).reversed()).toList();
      return new Principle(
          sorted.stream().mapToInt(place).toArray(), sorted.stream().mapToInt(weight).toArray());
    }

    /** Each world takes the first that stands there, and no other. */
    void add(long[] values, long[] sums) {
      long open = -1L;
      for (int i = 0; i < places.length && open != 0; i++) {
        for (long here = values[places[i]] & open; here != 0; here &= here - 1) {
          sums[Long.numberOfTrailingZeros(here)] += weights[i];
        }
        open &= ~values[places[i]];
      }
    }
  }
}
