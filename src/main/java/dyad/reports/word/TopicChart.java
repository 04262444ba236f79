package dyad.reports.word;

import dyad.explanation.Wording;
import dyad.facts.office.SameBytes;
import dyad.facts.office.VisibleText;
import dyad.findings.Alignment;
import dyad.reports.Report;
import java.io.IOException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** A native chart of where the two powers meet and where they part: a bar for each topic. */
final class TopicChart {

  /** More bars than these leave no room on the page; the rest stands in the annex. */
  static final int MOST = 16;

  private static final Map<Alignment, String> COLOURS =
      Map.of(
          Alignment.CONVERGENT, Ink.JOINED,
          Alignment.MIXED, Ink.EVEN,
          Alignment.DIVERGENT, Ink.PARTED);

  private static final List<Alignment> SERIES =
      List.of(Alignment.CONVERGENT, Alignment.MIXED, Alignment.DIVERGENT);

  /** What has a score of nothing would show no bar at all. */
  private static final double LEAST = 0.02;

  private static final int WIDTH = 168;
  private static final double BAR = 5.6;
  private static final int FRAME = 24;
  private static final int LETTERS = 900;
  private static final byte STACKED = 100;
  private static final int LONGEST = 48;

  private final Report report;
  private final List<Report.Topic> topics;

  TopicChart(Report report, List<Report.Topic> topics) {
    this.report = report;
    this.topics =
        topics.stream()
            .sorted(Comparator.comparing((Report.Topic t) -> t.standing().score()).reversed())
            .toList();
  }

  /** Draws it into a paragraph. */
  void draw(XWPFParagraph paragraph) throws IOException {
    try {
      int height = (int) ((FRAME + BAR * topics.size()) * Units.EMU_PER_CENTIMETER / 10);
      XWPFChart chart =
          paragraph
              .getDocument()
              .createChart(paragraph.createRun(), WIDTH * Units.EMU_PER_CENTIMETER / 10, height);
      draw(chart);
      var shape =
          paragraph.getRuns().get(0).getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
      shape.setName("Topics");
      shape.setDescr(described());
      SameBytes.date(chart.getWorkbook(), report.brief().title(), report.brief().asOf());
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private void draw(XWPFChart chart) {
    letters(chart.getCTChartSpace().addNewTxPr().addNewP().addNewPPr().addNewDefRPr());
    chart.getCTChartSpace().getTxPr().addNewBodyPr();
    chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
    chart.getOrAddLegend().setPosition(LegendPosition.TOP);
    XDDFCategoryAxis names = names(chart);
    XDDFValueAxis values = values(chart);
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
    bars.setBarDirection(BarDirection.BAR);
    bars.setBarGrouping(BarGrouping.STACKED);
    bars.setOverlap(STACKED);
    bars.setGapWidth(45);
    bars.setVaryColors(false);
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(
            topics.stream().map(t -> label(t.standing().topic())).toArray(String[]::new),
            chart.formatRange(new CellRangeAddress(1, topics.size(), 0, 0)),
            0);
    for (int i = 0; i < SERIES.size(); i++) {
      series(chart, bars, categories, i);
    }
    chart.plot(bars);
  }

  private void series(
      XWPFChart chart, XDDFBarChartData bars, XDDFCategoryDataSource categories, int number) {
    Alignment alignment = SERIES.get(number);
    int column = number + 1;
    XDDFNumericalDataSource<Double> scores =
        XDDFDataSourcesFactory.fromArray(
            topics.stream().map(t -> score(t, alignment)).toArray(Double[]::new),
            chart.formatRange(new CellRangeAddress(1, topics.size(), column, column)),
            column);
    scores.setFormatCode("0.00");
    XDDFBarChartData.Series series = (XDDFBarChartData.Series) bars.addSeries(categories, scores);
    series.setTitle(
        Wording.capital(alignment.word()), chart.setSheetTitle(alignment.word(), column));
    series.setFillProperties(fill(COLOURS.getOrDefault(alignment, Ink.MUTED)));
    series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    series.setInvertIfNegative(false);
  }

  private static Double score(Report.Topic topic, Alignment alignment) {
    double score = topic.standing().score();
    return topic.standing().alignment() != alignment ? 0 : Math.abs(score) < LEAST ? LEAST : score;
  }

  private static String label(String topic) {
    String shown = VisibleText.of(Wording.capital(topic)).replace('\n', ' ');
    return shown.length() <= LONGEST
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, shown.codePointCount(0, LONGEST - 1)))
            + "…";
  }

  /** What the chart shows, for readers who cannot see it. */
  private String described() {
    StringBuilder words =
        new StringBuilder("Bars from −1 (all parts them) to +1 (all joins them).");
    topics.forEach(
        t ->
            words
                .append(' ')
                .append(Wording.capital(VisibleText.of(t.standing().topic())))
                .append(": ")
                .append(t.standing().alignment().word())
                .append('.'));
    return words.toString();
  }

  private static XDDFCategoryAxis names(XWPFChart chart) {
    XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.LEFT);
    axis.setOrientation(AxisOrientation.MAX_MIN);
    // Bars to the left of the axis would otherwise run through the names.
    axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.getOrAddShapeProperties().setLineProperties(line(Ink.MUTED));
    return axis;
  }

  private static XDDFValueAxis values(XWPFChart chart) {
    XDDFValueAxis axis = chart.createValueAxis(AxisPosition.BOTTOM);
    axis.setCrosses(AxisCrosses.MAX);
    axis.setCrossBetween(AxisCrossBetween.BETWEEN);
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.setNumberFormat("+0.0;−0.0;0");
    axis.setMinimum(-1);
    axis.setMaximum(1);
    axis.setMajorUnit(0.5);
    axis.getOrAddMajorGridProperties().setLineProperties(line(Ink.LINE));
    axis.getOrAddShapeProperties()
        .setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    return axis;
  }

  private static XDDFLineProperties line(String colour) {
    return new XDDFLineProperties(fill(colour));
  }

  private static XDDFSolidFillProperties fill(String colour) {
    return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour)));
  }

  private static void letters(CTTextCharacterProperties letters) {
    // Else the language would be that of the system on which the document is written.
    letters.setLang("en-GB");
    letters.setSz(LETTERS);
    letters.addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(Ink.TEXT));
    letters.addNewLatin().setTypeface(Styles.FONT);
  }
}
