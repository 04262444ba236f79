package dyad.reports.excel;

import dyad.facts.excel.Paper;

/** Keeps what belongs together on one sheet of paper, where readers do not filter rows away. */
final class Pagination {

  /** What a sheet of A4 across holds between the margins, with some to spare. */
  private static final double POINTS = 480;

  private final Page page;
  private final double scale;
  private int top;

  /**
   * For a sheet.
   *
   * @param units how wide it is printed
   */
  Pagination(Page page, double units) {
    this.page = page;
    this.scale = Paper.scale(page.sheet(), units);
  }

  /**
   * Begins a new sheet of paper where the rows from one on, up to another, do not fit under those
   * above.
   */
  void together(int from, int to) {
    if (page.height(top, to) > POINTS / scale && from > top) {
      page.breakBefore(from);
      top = from;
    }
  }
}
