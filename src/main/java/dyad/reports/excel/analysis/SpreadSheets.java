package dyad.reports.excel.analysis;

import dyad.explanation.Wording;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.reports.analysis.SweepReport;
import dyad.reports.excel.analysis.SweepWorkbook.Sheet;
import dyad.reports.excel.live.Answers;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Charts;
import dyad.reports.excel.table.Colour;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Pagination;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.SheetBuilder;
import dyad.reports.excel.table.SheetSpec;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import dyad.reports.paper.Shade;
import dyad.reports.wording.SweepWords;
import dyad.scenarios.analysis.Spread;
import dyad.scenarios.analysis.Sweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sheets of shares, and the charts of them. */
final class SpreadSheets {

  /** Where the shares begin. */
  private static final int JUDGED = 5;

  private static final int WEIGHED = 4;

  /** As many bars as fit on a sheet of paper; more are spread evenly over several charts. */
  private static final int MOST = 26;

  private static final int FRAME_ROWS = 7;
  private static final double ROW = 14;
  private static final int RIGHT = 10;
  private static final double FIFTH = 0.2;

  private static final List<Optional<Term>> TERMS =
      Stream.concat(Arrays.stream(Term.values()).map(Optional::of), Stream.of(none())).toList();

  private static final List<Alignment> ALIGNMENTS =
      List.of(Alignment.DIVERGENT, Alignment.MIXED, Alignment.CONVERGENT, Alignment.NOT_ASSESSED);

  private final SweepReport report;

  SpreadSheets(SweepReport report) {
    this.report = report;
  }

  private static Optional<Term> none() {
    return Optional.empty();
  }

  Table judgments() {
    List<TableColumn> columns =
        new ArrayList<>(
            List.of(
                new TableColumn("Id", 7, 14),
                new TableColumn("Judgment", 28, 42),
                new TableColumn("Likelihood", 14, 17),
                new TableColumn("Confidence", 12, 15),
                new TableColumn("Settled in", 9, 10)));
    TERMS.forEach(t -> columns.add(new TableColumn(Answers.stacked(SweepWords.word(t)), 11, 11)));
    columns.addAll(last());
    return new Table(Sheet.JUDGMENTS, note(), columns, rows(report.sweep().judgments(), this::row));
  }

  Table topics() {
    List<TableColumn> columns =
        new ArrayList<>(
            List.of(
                new TableColumn("Topic", 24, 40),
                new TableColumn("Alignment", 13, 15),
                new TableColumn("Score", 9, 10),
                new TableColumn("Settled in", 9, 10)));
    ALIGNMENTS.forEach(a -> columns.add(new TableColumn(Wording.capital(a.word()), 11, 13)));
    columns.addAll(last());
    return new Table(Sheet.TOPICS, note(), columns, rows(report.sweep().topics(), this::row));
  }

  private static <T> List<Table.Row> rows(List<T> swept, Function<T, Table.Row> row) {
    return swept.stream().map(row).toList();
  }

  private static List<TableColumn> last() {
    return List.of(
        new TableColumn("Uncertain by (bits)", 11, 12),
        new TableColumn("Worked out", 12, 22),
        new TableColumn("Would tell most", 16, 28),
        new TableColumn("Tells (bits)", 9, 10));
  }

  private String note() {
    return "Over all worlds of the facts in doubt, each weighed by the ratings. Settled in: the "
        + "share of cases with the likeliest answer. Worked out: exact, unless an answer is too large.";
  }

  private Table.Row row(Sweep.OfQuestion swept) {
    List<CellContent> items =
        new ArrayList<>(
            List.of(
                CellContent.text(swept.judgment().question().id()).as(Shape.STRONG),
                CellContent.text(Wording.capital(swept.judgment().question().proposition())),
                CellContent.text(Answers.stacked(SweepWords.word(swept.judgment().term())))
                    .as(Shape.CENTRED),
                CellContent.text(swept.confidence().map(c -> c.level().word()).orElse("–"))
                    .as(Shape.CENTRED),
                share(SweepReport.settled(swept.spread()))));
    TERMS.forEach(t -> items.add(share(SweepReport.share(swept.spread(), t))));
    items.addAll(last(swept.spread()));
    return new Table.Row("", 0, items);
  }

  private Table.Row row(Sweep.OfTopic swept) {
    boolean none = swept.standing().alignment() == Alignment.NOT_ASSESSED;
    List<CellContent> items =
        new ArrayList<>(
            List.of(
                CellContent.text(Wording.capital(swept.standing().topic())).as(Shape.STRONG),
                CellContent.text(swept.standing().alignment().word())
                    .in(CellTone.of(swept.standing().alignment(), swept.standing().score()))
                    .as(Shape.CENTRED),
                none
                    ? CellContent.NONE
                    : CellContent.number(swept.standing().score(), Format.SCORE),
                share(SweepReport.settled(swept.spread()))));
    ALIGNMENTS.forEach(a -> items.add(share(SweepReport.share(swept.spread(), a))));
    items.addAll(last(swept.spread()));
    return new Table.Row("", 0, items);
  }

  private static CellContent share(double share) {
    CellContent item = CellContent.number(share, Format.SHARE);
    return share > 0 ? item : item.in(CellTone.MUTED);
  }

  private static List<CellContent> last(Spread<?> spread) {
    Optional<Spread.Influence> telling =
        spread.mostTelling().filter(i -> i.gain() >= SweepReport.SEEN);
    return List.of(
        CellContent.number(spread.entropy(), Format.BITS),
        CellContent.text(SweepWords.basis(spread)),
        CellContent.text(telling.map(i -> SweepWords.ids(i.facts())).orElse("")),
        telling.map(i -> CellContent.number(i.gain(), Format.BITS)).orElse(CellContent.NONE));
  }

  /** Draws the shares below the bottom line. */
  void charts(SheetBuilder front, int from, Function<SheetSpec, SheetBuilder> pages) {
    int row = from;
    Pagination pagination = new Pagination(front, front.width(), 0);
    row =
        charts(
            "In what share of cases each answer comes",
            cells(pages.apply(Sheet.JUDGMENTS), report.sweep().judgments().size(), JUDGED),
            TERMS.stream().map(Shade::of).map(Colour::of).toList(),
            front,
            pagination,
            row);
    charts(
        "In what share of cases each alignment comes",
        cells(pages.apply(Sheet.TOPICS), report.sweep().topics().size(), WEIGHED),
        ALIGNMENTS.stream().map(Shade::of).map(Colour::of).toList(),
        front,
        pagination,
        row);
  }

  /** The rows of a table that are drawn, from the first column of shares on. */
  private record Drawn(SheetBuilder page, int rows, int first) {}

  private static Drawn cells(SheetBuilder page, int rows, int first) {
    return new Drawn(page, rows, first);
  }

  private static int charts(
      String title,
      Drawn drawn,
      List<Colour> colours,
      SheetBuilder front,
      Pagination pagination,
      int from) {
    int row = from;
    Charts charts = new Charts(front);
    int number = -Math.floorDiv(-drawn.rows(), MOST);
    int head = Table.FIRST - 1;
    for (int i = 0; i < number; i++) {
      int above = head + drawn.rows() * i / number;
      int last = head + drawn.rows() * (i + 1) / number;
      int bottom = row + last - above + FRAME_ROWS;
      for (int r = row; r < bottom; r++) {
        front.grow(r, ROW);
      }
      charts.draw(
          new Charts.Frame(
              title, title + ", as bars that make up a whole", true, FIFTH, 0, 1, "0 %"),
          new Charts.Drawn(drawn.page(), 0, head, above, last, drawn.first(), colours),
          row,
          bottom,
          0,
          RIGHT);
      front.grow(bottom, ROW);
      pagination.together(row, bottom + 1);
      row = bottom + 1;
    }
    return row;
  }
}
