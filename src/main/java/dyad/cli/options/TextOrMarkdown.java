package dyad.cli.options;

import dyad.application.formats.Layout;

/** How a result is written that is read from top to bottom. */
public enum TextOrMarkdown implements Layout {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON,
  /** Markdown. */
  MD;

  @Override
  public String toString() {
    return word();
  }
}
