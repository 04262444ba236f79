package dyad.reasoning.network;

import dyad.problems.StopSignal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Counts how often the engine tries to join two matches, and ends a run that tries too often or
 * takes too long. Nothing else in the process can: the engine finds all matches of a rule before it
 * fires the first, and listens to nobody meanwhile.
 */
public final class Meter {

  private static final ThreadLocal<Meter> RUNNING = new ThreadLocal<>();

  /** The clock is asked once in so many steps. */
  private static final int STEPS_BETWEEN_LOOKS = 1 << 12;

  private final Budget budget;
  private final LongSupplier clock;
  private final long end;
  private long steps;

  private Meter(Budget budget, LongSupplier clock) {
    this.budget = budget;
    this.clock = clock;
    this.end = clock.getAsLong() + budget.nanoseconds();
  }

  /** Begins to count what this thread joins. */
  public static void start(Budget budget, LongSupplier clock) {
    RUNNING.set(new Meter(budget, clock));
  }

  /** Ends it. */
  public static void stop() {
    RUNNING.remove();
  }

  /**
   * Counts one step; stands first among the constraints of a pattern that is joined with others.
   *
   * @return true
   */
  static Object step(Object... joined) {
    Meter meter = RUNNING.get();
    if (meter != null) {
      meter.count();
    }
    return true;
  }

  private void count() {
    steps++;
    if (steps > budget.joins()) {
      throw new Reached("joined facts and findings more than " + budget.joins() + " times");
    }
    if (steps % STEPS_BETWEEN_LOOKS != 0) {
      return;
    }
    StopSignal.look();
    if (clock.getAsLong() > end) {
      throw new Reached("took longer than " + budget.seconds() + " seconds");
    }
  }

  /** Thrown through the engine, which knows no checked exceptions. */
  public static final class Reached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    private Reached(String what) {
      super(what);
      this.what = what;
    }

    /** What was reached. */
    public String what() {
      return what;
    }

    /** What was reached, if that is why the engine gave up. */
    public static Optional<Reached> in(Throwable thrown) {
      return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
          .filter(Reached.class::isInstance)
          .map(Reached.class::cast)
          .findFirst();
    }
  }
}
