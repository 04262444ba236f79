package dyad.reports.output;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown when a result cannot be written; what was there before is as it was. */
public final class OutputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String portable;

  public OutputException(Path file, String wrong, String hint) {
    super(file + ": " + wrong + " (" + hint + ")");
    this.portable = file.getFileName() + ": " + wrong + " (" + hint + ")";
  }

  /** A file that cannot be written, and why. */
  public OutputException(Path file, IOException cause) {
    this(file, "cannot be written: " + WriteFailure.of(cause), WriteFailure.hint(cause));
    initCause(cause);
  }

  /** A stream that cannot be written to, and why. */
  public OutputException(String stream, IOException cause) {
    this(stream + " cannot be written to: " + WriteFailure.of(cause));
    initCause(cause);
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
