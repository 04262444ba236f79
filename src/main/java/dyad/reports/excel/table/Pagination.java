package dyad.reports.excel.table;

import dyad.facts.excel.PrintLayout;

/** Keeps what belongs together on one sheet of paper, where readers do not filter rows away. */
public final class Pagination {

  /** What a sheet of A4 across holds between the margins, with some to spare. */
  private static final double POINTS = 480;

  private final SheetBuilder page;
  private final double scale;
  private final double repeated;
  private int top;

  /**
   * For a sheet.
   *
   * @param units how wide it is printed
   * @param repeated the height of the rows that every sheet of paper but the first begins with
   */
  public Pagination(SheetBuilder page, double units, double repeated) {
    this.page = page;
    this.repeated = repeated;
    this.scale = PrintLayout.scale(page.sheet(), units);
  }

  /**
   * Begins a new sheet of paper where the rows from one on, up to another, do not fit under those
   * above.
   */
  public void together(int from, int to) {
    double above = top == 0 ? 0 : repeated;
    if (above + page.height(top, to) > POINTS / scale && from > top) {
      page.breakBefore(from);
      top = from;
    }
  }
}
