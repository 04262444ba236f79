package dyad.problems;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tells some work that nobody waits for it any more. Whatever may take a while looks now and then
 * whether it is still wanted, and throws {@link Stopped} if not; what is done for nobody in
 * particular is always wanted.
 *
 * <p>It counts in the threads that do the work, and nowhere else: two pieces of work at once each
 * have their own. Safe for many threads.
 */
public final class StopSignal {

  private static final ThreadLocal<Optional<StopSignal>> HEARD =
      ThreadLocal.withInitial(Optional::empty);

  private volatile boolean given;

  /** Thrown in work that nobody waits for. */
  public static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Stopped() {
      super("It was stopped.");
    }
  }

  /** A thread of work that can be stopped. */
  private static final class Worker extends ForkJoinWorkerThread {

    private final StopSignal signal;

    private Worker(ForkJoinPool pool, StopSignal signal) {
      super(pool);
      this.signal = signal;
      setName("dyad-work");
    }

    @Override
    protected void onStart() {
      super.onStart();
      HEARD.set(Optional.of(signal));
    }
  }

  /** Ends the work at its next look. */
  public void give() {
    given = true;
  }

  /** Whether it was given. */
  public boolean isGiven() {
    return given;
  }

  /**
   * Goes on if whatever this thread does is still wanted.
   *
   * @throws Stopped if not
   */
  public static void look() {
    Optional<StopSignal> heard = HEARD.get();
    if (heard.isPresent() && heard.get().given) {
      throw new Stopped();
    }
  }

  /** Some work for whatever other thread, which hears there what is heard here. */
  public static <T> Supplier<T> heard(Supplier<T> work) {
    Optional<StopSignal> here = HEARD.get();
    return () -> hearing(here, work);
  }

  /** What a thread heard before it hears again afterwards. */
  private static <T> T hearing(Optional<StopSignal> signal, Supplier<T> work) {
    Optional<StopSignal> before = HEARD.get();
    HEARD.set(signal);
    try {
      return work.get();
    } finally {
      HEARD.set(before);
    }
  }

  /**
   * What comes of each of some things, in their order, worked out by as many threads as there are
   * cores; all hear what is heard here. Before each it looks whether the work is still wanted.
   *
   * @param work what it does with each; none may hang on another
   * @param done told after each, by whatever thread
   */
  public static <T, R> List<R> each(Collection<T> all, Function<T, R> work, Runnable done) {
    Optional<StopSignal> here = HEARD.get();
    return all.parallelStream()
        .map(
            one ->
                hearing(
                    here,
                    () -> {
                      look();
                      R made = work.apply(one);
                      done.run();
                      return made;
                    }))
        .toList();
  }

  /**
   * Does some work that hears it, on threads of its own: of a parallel stream in it the other parts
   * hear it as well.
   *
   * @throws Exception what failed in the work
   */
  public <T> T during(Callable<T> work) throws Exception {
    ForkJoinPool pool =
        new ForkJoinPool(
            ForkJoinPool.getCommonPoolParallelism() + 1, p -> new Worker(p, this), null, false);
    FutureTask<T> task = new FutureTask<>(work);
    try {
      pool.execute(task);
      return task.get();
    } catch (ExecutionException e) {
      throw Elsewhere.failure(e);
    } catch (InterruptedException e) {
      give();
      throw e;
    } finally {
      pool.shutdown();
    }
  }
}
