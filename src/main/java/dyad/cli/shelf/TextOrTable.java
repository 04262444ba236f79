package dyad.cli.shelf;

import dyad.application.formats.Layout;

/** How what was found is written. */
enum TextOrTable implements Layout {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON,
  /** A table. */
  CSV;

  @Override
  public String toString() {
    return word();
  }
}
