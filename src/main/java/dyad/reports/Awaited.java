package dyad.reports;

import dyad.problems.Elsewhere;
import dyad.problems.StopSignal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Something that is looked for on a thread of its own, and waited for where it is read.
 *
 * @param <T> what it is
 */
final class Awaited<T> {

  private final CompletableFuture<T> found;

  private Awaited(CompletableFuture<T> found) {
    this.found = found;
  }

  /** Something that is there. */
  static <T> Awaited<T> of(T value) {
    return new Awaited<>(CompletableFuture.completedFuture(value));
  }

  /** Begins to look for it. */
  static <T> Awaited<T> begin(Supplier<T> search) {
    return new Awaited<>(CompletableFuture.supplyAsync(StopSignal.heard(search), Awaited::start));
  }

  /** A program that ends does not wait for it. */
  private static void start(Runnable search) {
    Thread thread = new Thread(search, "search");
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits for it; what failed in the search fails here. */
  T get() {
    try {
      return found.join();
    } catch (CompletionException e) {
      throw Elsewhere.failure(e) instanceof RuntimeException failure ? failure : e;
    }
  }
}
