package dyad.facts.office;

import java.util.HexFormat;
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
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;

/**
 * How native charts of bars look, wherever they stand: the bars of a name stack up, names stand
 * along one axis, and lines lie behind the bars along the other.
 *
 * @param lying whether the bars lie, the first on top, rather than stand
 * @param least the least number along the axis
 * @param most the greatest number along the axis; where it is the least as well, the program
 *     chooses both
 * @param step the distance of the lines behind the bars; 0 lets the program choose
 * @param code how numbers are written along the axis
 */
public record StackedBars(boolean lying, double least, double most, double step, String code) {

  private static final byte STACKED = 100;
  private static final int GAP = 45;

  /** The colours of what stands back, and of lines behind the bars. */
  private static final String MUTED = "59626E";

  private static final String LINE = "D3D9E1";

  /** What series are to be added to, in a chart that has none yet. */
  public XDDFBarChartData in(XDDFChart chart) {
    XDDFCategoryAxis names = names(chart);
    XDDFValueAxis values = values(chart);
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
    bars.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
    bars.setBarGrouping(BarGrouping.STACKED);
    bars.setOverlap(STACKED);
    bars.setGapWidth(GAP);
    bars.setVaryColors(false);
    return bars;
  }

  private XDDFCategoryAxis names(XDDFChart chart) {
    XDDFCategoryAxis axis =
        chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    axis.setOrientation(lying ? AxisOrientation.MAX_MIN : AxisOrientation.MIN_MAX);
    // Bars to the left of the axis would otherwise run through the names.
    axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.getOrAddShapeProperties().setLineProperties(line(MUTED));
    return axis;
  }

  private XDDFValueAxis values(XDDFChart chart) {
    XDDFValueAxis axis = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    axis.setCrosses(lying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
    axis.setCrossBetween(AxisCrossBetween.BETWEEN);
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.setNumberFormat(code);
    axis.getOrAddMajorGridProperties().setLineProperties(line(LINE));
    axis.getOrAddShapeProperties()
        .setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    if (step > 0) {
      axis.setMajorUnit(step);
    }
    if (most > least) {
      axis.setMaximum(most);
      axis.setMinimum(least);
    }
    return axis;
  }

  private static XDDFLineProperties line(String colour) {
    return new XDDFLineProperties(fill(HexFormat.of().parseHex(colour)));
  }

  private static XDDFSolidFillProperties fill(byte[] colour) {
    return new XDDFSolidFillProperties(XDDFColor.from(colour));
  }

  /** Paints a series that only lifts the others and is not seen. */
  public static void clear(XDDFBarChartData.Series series) {
    series.setFillProperties(new XDDFNoFillProperties());
    plain(series);
  }

  /** Paints a series, in red, green and blue. */
  public static void paint(XDDFBarChartData.Series series, byte[] colour) {
    series.setFillProperties(fill(colour));
    plain(series);
  }

  private static void plain(XDDFBarChartData.Series series) {
    series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    series.setInvertIfNegative(false);
  }

  /** Lets every bar have its name: programs leave some out where they think that room is short. */
  public static void nameAll(XDDFChart chart) {
    chart.getCTChart().getPlotArea().getCatAxArray(0).addNewTickLblSkip().setVal(1);
  }
}
