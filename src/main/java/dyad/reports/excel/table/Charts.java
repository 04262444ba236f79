package dyad.reports.excel.table;

import dyad.facts.office.StackedBars;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegendEntry;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBodyProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextVerticalType;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTGraphicalObjectFrame;

/** Native charts: bars that stack up, from cells of the sheet that they stand on. */
public final class Charts {

  private static final int LETTERS = 900;
  private static final int TITLE_LETTERS = 1050;

  /** More names than these do not fit beside each other; they are turned upwards. */
  private static final int MOST_UPRIGHT = 24;

  private static final int UPWARDS = -90 * 60_000;
  private static final int INSIDE = 97 * Units.EMU_PER_PIXEL;

  /** A frame that began with its row would be drawn at the foot of the page before as well. */
  private static final int BELOW = 3 * Units.EMU_PER_PIXEL;

  private final SheetBuilder page;
  private final XSSFDrawing drawing;

  /** Charts on a page. */
  public Charts(SheetBuilder page) {
    this.page = page;
    this.drawing = page.sheet().createDrawingPatriarch();
  }

  /**
   * What a chart shows.
   *
   * @param title its heading
   * @param described what it shows, for readers who cannot see it
   * @param lying whether the bars lie, the first on top, rather than stand
   * @param step the distance of the lines behind the bars; 0 lets the program choose
   * @param least the least number along the axis
   * @param most the greatest number along the axis; where it is the least as well, the program
   *     chooses both
   * @param code how numbers are written along the axis
   */
  public record Frame(
      String title,
      String described,
      boolean lying,
      double step,
      double least,
      double most,
      String code) {}

  /**
   * The cells of a chart.
   *
   * @param page the sheet that they stand on
   * @param names the column of the names of bars
   * @param head the row of the series' names
   * @param above the row above the first bar's
   * @param last the last row
   * @param first the column of the first series; the others follow
   * @param colours the colours of the series; paper for one that only lifts the others and is not
   *     seen
   */
  public record Drawn(
      SheetBuilder page,
      int names,
      int head,
      int above,
      int last,
      int first,
      List<Colour> colours) {

    /** The same where the first bar stands right below the names of the series. */
    public Drawn(
        SheetBuilder page, int names, int head, int last, int first, List<Colour> colours) {
      this(page, names, head, head, last, first, colours);
    }

    private String sheet() {
      return page.sheet().getSheetName();
    }

    private String range(int column) {
      return new CellRangeAddress(above + 1, last, column, column).formatAsString(sheet(), true);
    }

    private String text(int row, int column) {
      return page.cells().text(row, column).orElseThrow();
    }

    private String[] barNames() {
      return rows().mapToObj(row -> text(row, names)).toArray(String[]::new);
    }

    /** The numbers of a series; the place of a bar that has none stays empty. */
    private Double[] numbers(int column) {
      Double[] numbers = new Double[last - above];
      rows()
          .forEach(
              row ->
                  page.cells()
                      .number(row, column)
                      .ifPresent(number -> numbers[row - above - 1] = number));
      return numbers;
    }

    private IntStream rows() {
      return IntStream.rangeClosed(above + 1, last);
    }
  }

  /** Draws a chart over the cells from one row and column to another. */
  public void draw(Frame frame, Drawn cells, int top, int bottom, int left, int right) {
    XSSFChart chart = framed(frame, top, bottom, left, right);
    XDDFBarChartData bars =
        new StackedBars(frame.lying(), frame.least(), frame.most(), frame.step(), frame.code())
            .in(chart);
    for (int i = 0; i < cells.colours().size(); i++) {
      series(bars, cells, i, frame.lying());
      if (cells.colours().get(i) == Colour.PAPER && !frame.lying()) {
        unnamed(chart, i);
      }
    }
    // The chart itself would copy the figures into a workbook of its own, as if it stood in a text.
    for (int i = 0; i < bars.getSeriesCount(); i++) {
      bars.getSeries(i).plot();
    }
    StackedBars.nameAll(chart);
    if (!frame.lying() && cells.last() - cells.above() > MOST_UPRIGHT) {
      letters(chart.getCTChart().getPlotArea().getCatAxArray(0).addNewTxPr(), UPWARDS);
    }
  }

  private XSSFChart framed(Frame frame, int top, int bottom, int left, int right) {
    // One that reached the next column would make it part of what is printed.
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, BELOW, INSIDE, 0, left, top, right - 1, bottom);
    XSSFChart chart = drawing.createChart(anchor);
    CTGraphicalObjectFrame around = chart.getGraphicFrame().getCTGraphicalObjectFrame();
    around.getNvGraphicFramePr().getCNvPr().setDescr(frame.described());
    // The library does not know how tall the rows are.
    int pixels = (Units.toEMU(page.height(top, bottom)) - BELOW) / Units.EMU_PER_PIXEL;
    around.getXfrm().getExt().setCy(Units.pixelToEMU(pixels));
    letters(chart.getCTChartSpace().addNewTxPr(), 0);
    title(chart, frame.title());
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    return chart;
  }

  private static void series(XDDFBarChartData bars, Drawn cells, int number, boolean lying) {
    int column = cells.first() + number;
    XDDFBarChartData.Series series =
        (XDDFBarChartData.Series)
            bars.addSeries(
                XDDFDataSourcesFactory.fromArray(cells.barNames(), cells.range(cells.names())),
                XDDFDataSourcesFactory.fromArray(cells.numbers(column), cells.range(column)));
    Colour colour = cells.colours().get(number);
    // Of bars that lie, programs count what is to go from the legend from either end: a blank
    // stays.
    boolean blank = colour == Colour.PAPER && lying;
    series.setTitle(
        blank ? " " : cells.text(cells.head(), column).replace('\n', ' '),
        blank ? null : new CellReference(cells.sheet(), cells.head(), column, true, true));
    if (colour == Colour.PAPER) {
      StackedBars.clear(series);
    } else {
      StackedBars.paint(series, colour.rgb());
    }
  }

  private static void unnamed(XSSFChart chart, int number) {
    CTLegendEntry entry = chart.getCTChart().getLegend().addNewLegendEntry();
    entry.addNewIdx().setVal(number);
    entry.addNewDelete().setVal(true);
  }

  private static void title(XSSFChart chart, String title) {
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    CTRegularTextRun run =
        chart.getCTChart().getTitle().getTx().getRich().getPArray(0).getRArray(0);
    set(run.isSetRPr() ? run.getRPr() : run.addNewRPr(), TITLE_LETTERS, true, Colour.ACCENT);
  }

  private static void letters(CTTextBody text, int turned) {
    CTTextBodyProperties body = text.addNewBodyPr();
    if (turned != 0) {
      body.setRot(turned);
      body.setVert(STTextVerticalType.HORZ);
    }
    set(text.addNewP().addNewPPr().addNewDefRPr(), LETTERS, false, Colour.TEXT);
  }

  private static void set(
      CTTextCharacterProperties letters, int size, boolean bold, Colour colour) {
    // Else the language would be that of the system on which the workbook is written.
    letters.setLang("en-GB");
    letters.setSz(size);
    letters.setB(bold);
    letters.addNewSolidFill().addNewSrgbClr().setVal(colour.rgb());
    letters.addNewLatin().setTypeface(CellStyles.FONT);
  }
}
