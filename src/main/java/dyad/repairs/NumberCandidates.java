package dyad.repairs;

import dyad.facts.Brief;
import dyad.facts.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds the numbers that are worth trying for an open field: where tests change their minds. */
final class NumberCandidates {

  private static final double DAYS = 365.25;

  private final Brief brief;
  private final Trail trail;
  private final Map<Unknown, OptionalDouble> oldest = new HashMap<>();

  NumberCandidates(Brief brief, Trail trail) {
    this.brief = brief;
    this.trail = trail;
  }

  /**
   * The numbers to try for an open value, the likeliest first: none, where it may be unstated,
   * those at which its tests change their minds, and some plain ones.
   */
  List<Object> of(Unknown unknown, List<Vocabulary.Field> fields, List<Pending> tests) {
    boolean age = List.of("age", "over").contains(fields.get(0).name());
    Set<Object> numbers = new LinkedHashSet<>();
    if (fields.stream().noneMatch(Vocabulary.Field::required)) {
      numbers.add(Double.NaN);
    }
    boolean year = fields.get(0).name().equals("year");
    if (year) {
      // A figure is of this year unless something else is asked of it.
      numbers.add((double) brief.asOf().getYear());
    }
    if (age) {
      numbers.add(thisMonth());
      oldest.put(unknown, oldest(unknown, tests));
    }
    for (Pending test : tests) {
      root(test, unknown).ifPresent(r -> around(r, age, numbers));
    }
    for (double plain : age ? new double[] {0.5, 2, 10} : new double[] {1, 2, 10, 100, 1000}) {
      numbers.add(age ? onDay(plain) : plain);
    }
    if (fields.get(0).whole() || year) {
      numbers.removeIf(
          n ->
              !Double.isNaN((Double) n) && ((Double) n != Math.rint((Double) n) || (Double) n < 0));
    }
    if (year) {
      numbers.removeIf(n -> (Double) n < 1000);
    }
    return List.copyOf(numbers);
  }

  /**
   * The age of what was in the middle of the brief's month, or on its own date if that is sooner.
   */
  private double thisMonth() {
    return Math.max(0, brief.asOf().getDayOfMonth() - 15) / DAYS;
  }

  /** The greatest age that tests allow, where they ask nothing else of it. */
  OptionalDouble oldest(Unknown unknown) {
    return oldest.getOrDefault(unknown, OptionalDouble.empty());
  }

  private OptionalDouble oldest(Unknown unknown, List<Pending> tests) {
    double most = Double.POSITIVE_INFINITY;
    for (Pending test : tests) {
      if (!(test instanceof Pending.Stated)) {
        OptionalDouble root = root(test, unknown);
        if (root.isEmpty() || holds(test, unknown, root.getAsDouble() + 1)) {
          return OptionalDouble.empty();
        }
        most = Math.min(most, root.getAsDouble());
      }
    }
    return Double.isInfinite(most) || most <= 0 ? OptionalDouble.empty() : OptionalDouble.of(most);
  }

  private boolean holds(Pending test, Unknown unknown, double value) {
    Trail.Mark mark = trail.mark();
    trail.unify(unknown, value);
    boolean holds = test.holds().orElse(true);
    trail.undo(mark);
    return holds;
  }

  /** Where a test that is linear in one number changes its mind. */
  private OptionalDouble root(Pending test, Unknown unknown) {
    OptionalDouble zero = at(test, unknown, 0.0);
    OptionalDouble one = at(test, unknown, 1.0);
    if (zero.isEmpty() || one.isEmpty() || zero.getAsDouble() == one.getAsDouble()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(zero.getAsDouble() / (zero.getAsDouble() - one.getAsDouble()));
  }

  private OptionalDouble at(Pending test, Unknown unknown, double value) {
    Trail.Mark mark = trail.mark();
    trail.unify(unknown, value);
    OptionalDouble difference = test.difference();
    trail.undo(mark);
    return difference;
  }

  private static void around(double root, boolean age, Set<Object> numbers) {
    if (age) {
      for (double days : new double[] {-30, 30, -1, 0, 1}) {
        numbers.add(onDay(root + days / DAYS));
      }
      return;
    }
    double step = Math.pow(10, Math.floor(Math.log10(Math.max(Math.abs(root), 1))));
    numbers.add(Math.floor(root / step) * step);
    numbers.add(Math.ceil(root / step) * step);
    numbers.add((Math.floor(root / step) + 1) * step);
    numbers.add((Math.ceil(root / step) - 1) * step);
    for (double near : new double[] {root, Math.ceil(root), Math.floor(root), root + 1, root - 1}) {
      numbers.add(near);
    }
  }

  private static double onDay(double years) {
    return Math.rint(years * DAYS) / DAYS;
  }
}
