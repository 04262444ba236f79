package dyad.cli;

import dyad.application.Layout;

/** How a result is written that is for people or for programs alone. */
enum TextOrJson implements Layout {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON;

  @Override
  public String toString() {
    return word();
  }
}
