package dyad.reports.excel;

/** Keeps what belongs together on one sheet of paper, where readers do not filter rows away. */
final class Pagination {

  /**
   * What a sheet of A4 across holds between the margins, in points and units, with some to spare.
   */
  private static final double POINTS = 470;

  private static final double UNITS = 147;

  private final Page page;
  private int top;

  Pagination(Page page) {
    this.page = page;
  }

  /**
   * Begins a new sheet of paper where the rows from one on, up to another, do not fit under those
   * above.
   */
  void together(int from, int to) {
    double scale = Math.min(1, UNITS / page.width());
    if (page.height(top, to) > POINTS / scale && from > top) {
      page.breakBefore(from);
      top = from;
    }
  }
}
