package dyad.web;

import dyad.application.Monitor;
import dyad.reports.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How far some work has come, for a page that waits for it: what a command shows as a bar on a
 * terminal. Safe for many threads.
 */
final class WorkSteps implements Monitor {

  private volatile Optional<Counted> last = Optional.empty();

  /** Steps that are counted, as long as they are the last that began and have not ended. */
  private final class Counted implements Steps {

    private final int steps;
    private final String what;
    private final AtomicInteger done = new AtomicInteger();

    /** Those of which these are a part. */
    private final Optional<Counted> around;

    private volatile boolean closed;

    private Counted(int steps, String what, Optional<Counted> around) {
      this.steps = steps;
      this.what = what;
      this.around = around;
    }

    @Override
    public void step() {
      done.incrementAndGet();
    }

    private Map<String, Object> told() {
      return Json.object("done", Math.min(done.get(), steps), "steps", steps, "what", what);
    }

    @Override
    public void close() {
      closed = true;
      while (last.filter(l -> l.closed).isPresent()) {
        last = last.flatMap(l -> l.around);
      }
    }
  }

  /** What is to be noted stands in what is made; the page has no line for it. */
  @Override
  public void note(String line) {}

  @Override
  public Steps begin(int steps, String what) {
    Counted counted = new Counted(steps, what, last);
    last = Optional.of(counted);
    return counted;
  }

  /** How many steps of how many are done, and what they are; nothing where none are counted. */
  Map<String, Object> told() {
    return last.filter(l -> l.steps > 0).map(Counted::told).orElse(Map.of());
  }
}
