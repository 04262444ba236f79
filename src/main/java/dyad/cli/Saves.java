package dyad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Waits for saves: a burst of them counts as one, and is told once it is over. */
final class Saves {

  /** What passes the time between two looks. */
  @FunctionalInterface
  interface Pause {
    void make() throws InterruptedException;
  }

  private final Supplier<Inputs> look;
  private final Pause pause;
  private Inputs last;

  Saves(Supplier<Inputs> look, Pause pause) {
    this.look = look;
    this.pause = pause;
    this.last = look.get();
  }

  /**
   * Comes back when something was saved since the last time, and two looks see the same.
   *
   * @return the files that were saved
   */
  List<Path> await() throws InterruptedException {
    Inputs before = last;
    while (true) {
      pause.make();
      Inputs now = look.get();
      if (now.equals(before) && !now.equals(last)) {
        List<Path> saved = now.savedSince(last);
        last = now;
        return saved;
      }
      before = now;
    }
  }
}
