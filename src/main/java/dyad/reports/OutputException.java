package dyad.reports;

import java.nio.file.Path;

/** Thrown when a result cannot be written; what was there before is as it was. */
public final class OutputException extends Exception {

  private static final long serialVersionUID = 1L;

  public OutputException(Path file, String wrong, String hint) {
    super(file + ": " + wrong + " (" + hint + ")");
  }

  /** For results that go to standard output. */
  public OutputException(String wrong) {
    super(wrong);
  }
}
