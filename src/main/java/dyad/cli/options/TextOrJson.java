package dyad.cli.options;

import dyad.application.formats.Layout;

/** How a result is written that is for people or for programs alone. */
public enum TextOrJson implements Layout {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON;

  @Override
  public String toString() {
    return word();
  }
}
