package dyad.application.editing;

import dyad.application.editing.journal.FileVersion;

/** An edit that was made on another version than the file has; nothing was changed. */
public final class StaleEditException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient FileVersion now;

  StaleEditException(FileVersion now) {
    super("the file has changed since");
    this.now = now;
  }

  /** The version that the file has. */
  public FileVersion now() {
    return now;
  }
}
