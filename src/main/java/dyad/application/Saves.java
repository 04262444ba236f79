package dyad.application;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Waits for saves: a burst of them counts as one, and is told once it is over. */
public final class Saves {

  /** What passes the time between two looks. */
  @FunctionalInterface
  public interface Pause {
    /** Passes it. */
    void make() throws InterruptedException;
  }

  private final Supplier<InputFiles> look;
  private final Pause pause;
  private InputFiles last;

  /**
   * Waits for saves.
   *
   * @param look looks at the files
   * @param pause what passes the time between two looks
   */
  public Saves(Supplier<InputFiles> look, Pause pause) {
    this.look = look;
    this.pause = pause;
    this.last = look.get();
  }

  /**
   * Comes back when something was saved since the last time, and two looks see the same.
   *
   * @return the files that were saved
   */
  public List<Path> await() throws InterruptedException {
    InputFiles before = last;
    while (true) {
      pause.make();
      InputFiles now = look.get();
      if (!now.equals(before)) {
        before = now;
      } else if (!before.equals(last)) { // which mostly is the very same
        List<Path> saved = now.savedSince(last);
        last = now;
        return saved;
      }
    }
  }
}
