package dyad.cli;

import java.util.concurrent.atomic.AtomicInteger;

/** A bar on standard error, for whatever takes longer than a second. */
final class Progress implements AutoCloseable {

  private static final long SILENT = 1_000_000_000L;
  private static final int WIDTH = 30;

  private final int steps;
  private final String what;
  private final long start = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();
  private volatile boolean shown;

  Progress(int steps, String what) {
    this.steps = steps;
    this.what = what;
  }

  /** One step is done; any thread may say so. */
  void step() {
    int now = done.incrementAndGet();
    if (System.nanoTime() - start > SILENT) {
      show(now);
    }
  }

  private synchronized void show(int now) {
    shown = true;
    int full = WIDTH * now / steps;
    System.err.print(
        "\r["
            + "=".repeat(full)
            + " ".repeat(WIDTH - full)
            + "] "
            + now
            + " of "
            + steps
            + " "
            + what);
    System.err.flush();
  }

  /** Ends the bar's line, if there is one. */
  @Override
  public void close() {
    if (shown) {
      System.err.print("\n");
    }
  }
}
