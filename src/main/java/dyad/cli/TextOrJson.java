package dyad.cli;

/** How a result is printed. */
enum TextOrJson {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON
}
