package dyad.reports;

import java.nio.file.Path;

/** Thrown when a result cannot be written; what was there before is as it was. */
public final class OutputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String portable;

  public OutputException(Path file, String wrong, String hint) {
    super(file + ": " + wrong + " (" + hint + ")");
    this.portable = file.getFileName() + ": " + wrong + " (" + hint + ")";
  }

  /** For results that go to standard output. */
  public OutputException(String wrong) {
    super(wrong);
    this.portable = wrong;
  }

  /** The message with the file's name instead of its place on this machine. */
  public String portable() {
    return portable;
  }
}
