package dyad.cli.terminal;

import dyad.application.Monitor;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bar on standard error, for whatever takes longer than a second; none where nobody looks at it,
 * as in a file or a pipe.
 */
public final class Progress implements Monitor.Steps {

  private static final long SILENT = 1_000_000_000L;
  private static final int WIDTH = 30;

  private final int steps;
  private final String what;
  private final boolean watched;
  private final PrintStream out;
  private final long start = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();
  private volatile boolean shown;

  /** A bar for work of some steps, with what has been done once all of them are. */
  public Progress(int steps, String what) {
    this(steps, what, Terminal.isWatched(), Terminal.raw());
  }

  /** On a stream that somebody looks at, or nobody. */
  Progress(int steps, String what, boolean watched, PrintStream out) {
    this.steps = steps;
    this.what = what;
    this.watched = watched;
    this.out = out;
  }

  @Override
  public void step() {
    int now = done.incrementAndGet();
    if (watched && System.nanoTime() - start > SILENT) {
      show(now);
    }
  }

  private synchronized void show(int now) {
    shown = true;
    int full = WIDTH * now / steps;
    out.print(
        "\r["
            + "=".repeat(full)
            + " ".repeat(WIDTH - full)
            + "] "
            + now
            + " of "
            + steps
            + " "
            + what);
    out.flush();
  }

  /** Ends the bar's line, if there is one. */
  @Override
  public void close() {
    if (shown) {
      out.print("\n");
    }
  }
}
