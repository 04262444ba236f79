package dyad.shelf;

import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.output.OutputException;
import java.io.IOException;
import java.nio.file.Path;

/** Where a shelf is, or will be. */
public sealed interface ShelfPlace permits ShelfFile, ShelfServer {

  /** The file in which it is where none is named. */
  Path USUAL = Path.of("shelf.db");

  /**
   * What changes a shelf.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  interface Change<T> {
    /** Changes it; all of that counts, or nothing where something goes wrong. */
    T on(Shelf shelf) throws ProblemsException, BudgetException, IOException;
  }

  /**
   * Opens it for reading.
   *
   * @throws ProblemsException if there is none, or what is there cannot be read
   */
  Shelf open() throws ProblemsException;

  /** Whether there is one, of whatever sort. */
  boolean exists() throws ProblemsException;

  /**
   * Changes it, or makes it. Whoever reads it meanwhile sees it as it was, and so it stays where
   * the run is broken off.
   */
  <T> T change(Change<T> change)
      throws ProblemsException, BudgetException, OutputException, IOException;

  /** The folder from which briefs on it are named, where they lie below it. */
  Path base();

  /** How messages call it. */
  String name();

  /** What has to be said to name it in a command. */
  String option();
}
