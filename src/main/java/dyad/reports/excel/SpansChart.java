package dyad.reports.excel;

import dyad.explanation.Wording;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Charts;
import dyad.reports.excel.table.Colour;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.SheetBuilder;
import dyad.reports.paper.Block;
import dyad.reports.paper.Spans;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart of bars that reach from one number to another, above the table of the numbers that it is
 * drawn from.
 */
final class SpansChart {

  private static final double ROW = 14;

  /** What a chart needs besides its bars. */
  private static final int FRAME_ROWS = 6;

  private static final int LEFT = 0;

  /** How many letters of a bar's name there is room for beside the bars. */
  private static final int LONGEST = 60;

  private final SheetBuilder page;
  private final Charts charts;
  private final Spans spans;
  private final List<Block.Series> series;
  private final int note;
  private final int head;

  /** The first column of numbers: names take what these leave of the page. */
  private final int numbers;

  /**
   * For a figure.
   *
   * @param from the row from which on there is room
   */
  SpansChart(SheetBuilder page, Charts charts, Spans spans, int from) {
    this.page = page;
    this.charts = charts;
    this.spans = spans;
    this.series = spans.used();
    this.note = from;
    this.head = note + 1 + spans.spans().size() + FRAME_ROWS;
    this.numbers = SummarySheet.LAST + 1 - heads().size();
  }

  /** The row in which the table begins. */
  int head() {
    return head;
  }

  /** Writes and draws it, and tells the row behind. */
  int write() {
    page.spread(
        note,
        LEFT,
        SummarySheet.LAST,
        CellContent.text(spans.shows()).in(CellTone.MUTED).as(Shape.NOTE));
    for (int row = note + 1; row < head; row++) {
      page.grow(row, ROW);
    }
    int last = table();
    Spans.Scale scale = spans.scale();
    charts.draw(
        new Charts.Frame(
            spans.title(),
            "Bars of what follows. " + spans.described(),
            true,
            scale.step(),
            scale.least(),
            scale.most(),
            scale.unit().code()),
        new Charts.Drawn(page, LEFT, head, last, numbers, colours()),
        note + 1,
        head,
        LEFT,
        SummarySheet.LAST + 1);
    return last + 1;
  }

  private int table() {
    page.spread(
        head, LEFT, numbers - 1, CellContent.text(spans.title()).in(CellTone.HEAD).as(Shape.HEAD));
    List<String> heads = heads();
    for (int i = 0; i < heads.size(); i++) {
      page.put(head, numbers + i, OddsTable.head(heads.get(i)));
    }
    int row = head;
    for (Spans.Span span : spans.spans()) {
      page.spread(++row, LEFT, numbers - 1, CellContent.text(span.named(LONGEST)));
      numbers(span, row);
    }
    return row;
  }

  /** A bar has a number in the column of what it is of; in the others there is none. */
  private void numbers(Spans.Span span, int row) {
    int first = numbers + (spans.floats() ? 1 : 0);
    if (spans.floats()) {
      page.put(row, numbers, CellContent.number(span.low(), Format.TENTH));
    }
    for (int i = 0; i < series.size(); i++) {
      boolean here = series.get(i).equals(spans.series(span));
      page.put(
          row,
          first + i,
          here ? CellContent.number(spans.length(span), Format.TENTH) : CellContent.text(""));
    }
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>(spans.floats() ? List.of("From") : List.of());
    series.forEach(one -> heads.add(Wording.capital(one.name())));
    return heads;
  }

  private List<Colour> colours() {
    List<Colour> colours = new ArrayList<>(spans.floats() ? List.of(Colour.PAPER) : List.of());
    series.forEach(one -> colours.add(Colour.of(one.shade())));
    return colours;
  }
}
