package dyad.reports.excel;

import dyad.explanation.Wording;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Charts;
import dyad.reports.excel.table.Colour;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.SheetBuilder;
import dyad.reports.paper.Spans;
import java.util.List;
import java.util.Optional;

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
  private final List<Spans.Layer> layers;
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
    this.layers = spans.layers();
    this.note = from;
    this.head = note + 1 + spans.spans().size() + FRAME_ROWS;
    this.numbers = SummarySheet.LAST + 1 - layers.size();
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
    for (int i = 0; i < layers.size(); i++) {
      page.put(head, numbers + i, OddsTable.head(name(layers.get(i))));
    }
    int row = head;
    for (Spans.Span span : spans.spans()) {
      page.spread(++row, LEFT, numbers - 1, CellContent.text(span.named(LONGEST)));
      lengths(row);
    }
    return row;
  }

  /** A bar has a number in the column of what it is of; in the others there is none. */
  private void lengths(int row) {
    for (int i = 0; i < layers.size(); i++) {
      Optional<Double> length = layers.get(i).lengths().get(row - head - 1);
      page.put(
          row,
          numbers + i,
          length
              .map(number -> CellContent.number(number, Format.TENTH))
              .orElse(CellContent.text("")));
    }
  }

  private static String name(Spans.Layer layer) {
    return layer.series().map(one -> Wording.capital(one.name())).orElse("From");
  }

  private List<Colour> colours() {
    return layers.stream()
        .map(layer -> layer.series().map(one -> Colour.of(one.shade())).orElse(Colour.PAPER))
        .toList();
  }
}
