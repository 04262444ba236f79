package dyad.cli;

import dyad.problems.Elsewhere;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that another core does while this one goes on: one piece after another, in the order in
 * which they were begun. What waits for none of it ends without it.
 */
final class BackgroundTask<T> {

  private static final ExecutorService OTHER =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "meanwhile");
            thread.setDaemon(true);
            return thread;
          });

  private final Future<T> future;

  private BackgroundTask(Future<T> future) {
    this.future = future;
  }

  /** Begins some work; it must not wait for other such work. */
  static <T> BackgroundTask<T> begin(Callable<T> work) {
    return new BackgroundTask<>(OTHER.submit(work));
  }

  /** Work of which only what it leaves behind is wanted. */
  interface Preparation {

    /** Does it. */
    void run() throws Exception;
  }

  /** Begins some work that nobody waits for; where it fails, what it was for tells why. */
  static void begin(Preparation work) {
    Future<?> unused =
        OTHER.submit(
            () -> {
              work.run();
              return "";
            });
  }

  /** Waits for what it comes to; what failed in it fails here. */
  T result() throws Exception {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw Elsewhere.failure(e);
    }
  }
}
