package dyad.reports;

/** How far the searches of a report have come, for a person who waits. Safe for many threads. */
public final class SearchProgress {

  private final int steps;
  private int done;
  private Runnable told = () -> {};

  /** For searches of so many steps, none of which is done. */
  SearchProgress(int steps) {
    this.steps = steps;
  }

  /** How many steps there are in all; what is given up leaves out its own. */
  public int steps() {
    return steps;
  }

  /** One step is done. */
  synchronized void step() {
    done++;
    told.run();
  }

  /** Has each step told, those that are done already at once. */
  public synchronized void tell(Runnable step) {
    told = step;
    for (int i = 0; i < done; i++) {
      step.run();
    }
  }
}
