package dyad.cli;

/** How a result is written that has a workbook of its own. */
enum TextOrBook implements Layout {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON,
  /** An Excel workbook. */
  XLSX;

  @Override
  public boolean binary() {
    return this == XLSX;
  }

  @Override
  public String toString() {
    return word();
  }
}
