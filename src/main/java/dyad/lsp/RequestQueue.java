package dyad.lsp;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;

/**
 * Where requests are worked on: one after the other, beside what reads them. Whatever goes wrong in
 * one, the next is served.
 */
final class RequestQueue {

  /** Who types goes on typing: the check waits for so many milliseconds of rest. */
  private static final long REST = 150;

  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "requests");
            thread.setDaemon(true);
            return thread;
          });

  private final Consumer<String> log;
  private Optional<Future<?>> next = Optional.empty();

  /**
   * A queue.
   *
   * @param log is told where something goes wrong inside
   */
  RequestQueue(Consumer<String> log) {
    this.log = log;
  }

  /**
   * Works on a request.
   *
   * @param otherwise the answer where something goes wrong inside
   */
  <T> CompletableFuture<T> answer(Supplier<T> work, T otherwise) {
    return CompletableFuture.supplyAsync(() -> tried(work, otherwise), worker);
  }

  private <T> T tried(Supplier<T> work, T otherwise) {
    try {
      return work.get();
    } catch (ResponseErrorException refusal) {
      throw new CompletionException(refusal);
    } catch (RuntimeException | StackOverflowError e) {
      log.accept("Something went wrong inside: " + e);
      return otherwise;
    }
  }

  /** Does some work once nobody has asked for it for a moment; an earlier such work is let go. */
  synchronized void afterRest(Runnable work) {
    next.ifPresent(earlier -> earlier.cancel(false));
    next =
        Optional.of(
            worker.schedule(
                () -> {
                  tried(
                      () -> {
                        work.run();
                        return true;
                      },
                      false);
                },
                REST,
                TimeUnit.MILLISECONDS));
  }

  /** Ends it; what is under way is not waited for. */
  void close() {
    worker.shutdownNow();
  }
}
