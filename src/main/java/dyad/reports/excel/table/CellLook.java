package dyad.reports.excel.table;

/**
 * How a cell is shown.
 *
 * @param tone its colours
 * @param shape its letters
 * @param format how a number is written
 * @param indent how many steps it stands in
 * @param quoted whether it is marked as text, whatever it begins with
 * @param fromLeft whether it runs from left to right, whatever it begins with
 */
public record CellLook(
    CellTone tone, Shape shape, Format format, int indent, boolean quoted, boolean fromLeft) {

  /** How a cell looks of which nothing is asked. */
  public static final CellLook PLAIN =
      new CellLook(CellTone.PLAIN, Shape.BODY, Format.GENERAL, 0, false, false);

  /** Further in than this a line has no room left. */
  private static final int DEEPEST = 30;

  /**
   * The steps by which its letters stand in: one more in tables, whose columns would otherwise
   * touch.
   */
  int steps() {
    return shape.ruled() && !shape.centred() ? indent + 1 : indent;
  }

  CellLook in(CellTone other) {
    return new CellLook(other, shape, format, indent, quoted, fromLeft);
  }

  /** The same, set otherwise. */
  public CellLook as(Shape other) {
    return new CellLook(tone, other, format, indent, quoted, fromLeft);
  }

  /** The same with numbers shown otherwise. */
  public CellLook as(Format other) {
    return new CellLook(tone, shape, other, indent, quoted, fromLeft);
  }

  CellLook indented(int steps) {
    return new CellLook(tone, shape, format, Math.min(steps, DEEPEST), quoted, fromLeft);
  }

  CellLook quotedIf(boolean formulaLike) {
    return new CellLook(tone, shape, format, indent, formulaLike, fromLeft);
  }

  CellLook fromLeftIf(boolean turned) {
    return new CellLook(tone, shape, format, indent, quoted, turned);
  }
}
