package dyad.reports.office;

import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.office.SameBytes;
import dyad.facts.office.StackedBars;
import dyad.facts.office.VisibleText;
import dyad.reports.paper.Bars;
import dyad.reports.paper.Block;
import dyad.reports.paper.Spans;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** A native chart of lying bars that stack up, the first on top. */
public final class BarChart {

  private static final int HUNDREDTHS = 100;

  private final Frame frame;
  private final List<String> names;
  private final List<Series> series;

  /**
   * What a chart shows.
   *
   * @param title what it is called
   * @param described what it shows, for readers who cannot see it
   * @param letters the size of its letters in points
   * @param longest how many letters of a bar's name are shown
   * @param least the least number along the axis
   * @param most the greatest number along the axis
   * @param step the distance of the lines behind the bars
   * @param code how numbers are written along the axis
   */
  public record Frame(
      String title,
      String described,
      int letters,
      int longest,
      double least,
      double most,
      double step,
      String code) {}

  /**
   * One colour of the bars.
   *
   * @param name what it stands for
   * @param colour the colour; empty for one that only lifts the others and is not seen
   * @param numbers how much of it each bar has
   */
  public record Series(String name, String colour, List<Double> numbers) {

    private boolean lifts() {
      return colour.isEmpty();
    }
  }

  /**
   * A chart.
   *
   * @param frame what it shows
   * @param names the names of the bars
   * @param series their colours, in order
   */
  public BarChart(Frame frame, List<String> names, List<Series> series) {
    this.frame = frame;
    this.names = names.stream().map(this::label).toList();
    this.series = series;
  }

  /**
   * The shares of bars, from nothing to the whole.
   *
   * @param letters the size of its letters in points
   * @param longest how many letters of a bar's name are shown
   */
  public static BarChart of(Bars bars, int letters, int longest) {
    String described =
        bars.title()
            + ". "
            + bars.bars().stream()
                .map(b -> b.label() + " – " + b.told(bars.series()) + ".")
                .collect(Collectors.joining(" "));
    return new BarChart(
        new Frame(bars.title(), described, letters, longest, 0, 1, 0.2, "0 %"),
        bars.bars().stream().map(Bars.Bar::label).toList(),
        IntStream.range(0, bars.series().size()).mapToObj(i -> shares(bars, i)).toList());
  }

  private static Series shares(Bars bars, int number) {
    Block.Series one = bars.series().get(number);
    return new Series(
        one.name(),
        one.shade().hex(),
        bars.bars().stream().map(b -> b.shares().get(number)).toList());
  }

  /**
   * Bars that reach from one number to another; what lifts them up is not seen.
   *
   * @param letters the size of its letters in points
   * @param longest how many letters of a bar's name are shown
   */
  public static BarChart of(Spans spans, int letters, int longest) {
    Spans.Scale scale = spans.scale();
    return new BarChart(
        new Frame(
            spans.title(),
            spans.described(),
            letters,
            longest,
            scale.least(),
            scale.most(),
            scale.step(),
            scale.unit().code()),
        spans.spans().stream().map(s -> s.named(longest)).toList(),
        spans.layers().stream().map(BarChart::series).toList());
  }

  /** What lifts has no name in the legend: programs count entries to go from either end. */
  private static Series series(Spans.Layer layer) {
    return new Series(
        layer.series().map(Block.Series::name).orElse(" "),
        layer.series().map(one -> one.shade().hex()).orElse(""),
        layer.lengths().stream().map(length -> length.orElse(0.0)).toList());
  }

  /** What it is called. */
  public String title() {
    return frame.title();
  }

  /** What it shows, for readers who cannot see it. */
  public String described() {
    return VisibleText.of(frame.described());
  }

  /** Draws it, in a file about a brief. */
  public void draw(XDDFChart chart, Brief brief) throws IOException, InvalidFormatException {
    draw(chart);
    SameBytes.date(chart.getWorkbook(), brief.title(), brief.asOf());
  }

  private void draw(XDDFChart chart) {
    letters(chart.getCTChartSpace().addNewTxPr().addNewP().addNewPPr().addNewDefRPr());
    chart.getCTChartSpace().getTxPr().addNewBodyPr();
    chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
    chart.getOrAddLegend().setPosition(LegendPosition.TOP);
    XDDFBarChartData bars =
        new StackedBars(true, frame.least(), frame.most(), frame.step(), frame.code()).in(chart);
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(
            names.toArray(String[]::new),
            chart.formatRange(new CellRangeAddress(1, names.size(), 0, 0)),
            0);
    for (int i = 0; i < series.size(); i++) {
      series(chart, bars, categories, i);
    }
    chart.plot(bars);
    StackedBars.nameAll(chart);
  }

  private void series(
      XDDFChart chart, XDDFBarChartData bars, XDDFCategoryDataSource categories, int number) {
    Series one = series.get(number);
    int column = number + 1;
    XDDFNumericalDataSource<Double> scores =
        XDDFDataSourcesFactory.fromArray(
            one.numbers().toArray(Double[]::new),
            chart.formatRange(new CellRangeAddress(1, names.size(), column, column)),
            column);
    scores.setFormatCode("0.00");
    XDDFBarChartData.Series drawn = (XDDFBarChartData.Series) bars.addSeries(categories, scores);
    drawn.setTitle(Wording.capital(one.name()), chart.setSheetTitle(one.name(), column));
    if (one.lifts()) {
      StackedBars.clear(drawn);
    } else {
      StackedBars.paint(drawn, HexFormat.of().parseHex(one.colour()));
    }
  }

  private String label(String name) {
    String shown = VisibleText.of(Wording.capital(name)).replace('\n', ' ');
    return shown.length() <= frame.longest()
        ? shown
        : shown.substring(
                0, shown.offsetByCodePoints(0, shown.codePointCount(0, frame.longest() - 1)))
            + "…";
  }

  /** Lets the letters of a chart be those of the document that it stands in. */
  public static void undress(XDDFChart chart) {
    CTTextCharacterProperties letters =
        chart.getCTChartSpace().getTxPr().getPArray(0).getPPr().getDefRPr();
    letters.unsetLatin();
    letters.unsetSolidFill();
  }

  private void letters(CTTextCharacterProperties letters) {
    // Else the language would be that of the system on which the document is written.
    letters.setLang("en-GB");
    letters.setSz(frame.letters() * HUNDREDTHS);
    letters.addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(Ink.TEXT));
    letters.addNewLatin().setTypeface(Ink.FONT);
  }
}
