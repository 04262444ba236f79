package dyad.reports.word;

import dyad.facts.Brief;
import dyad.reports.office.BarChart;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Puts charts into paragraphs, as wide as the page. */
final class ChartParagraph {

  /** The size of a chart's letters in points. */
  static final int LETTERS = 9;

  /** How many letters of a bar's name have room. */
  static final int LONGEST = 48;

  /**
   * The same of a bar whose name tells more than what it is of. A longer one is broken into two
   * lines, and LibreOffice then leaves out every second name.
   */
  static final int LONGEST_LABEL = 54;

  private static final int WIDEST = 168;
  private static final int TWENTIETH = Units.EMU_PER_POINT / 20;

  private ChartParagraph() {}

  /**
   * Draws a chart into a paragraph, whose document is about a brief.
   *
   * @param width how wide it may be, in twentieths of a point
   * @param height how tall it is, in millimetres
   */
  static void into(XWPFParagraph paragraph, BarChart chart, int width, double height, Brief brief)
      throws IOException {
    int wide = Math.min(units(WIDEST), width * TWENTIETH);
    try {
      XWPFChart drawn =
          paragraph.getDocument().createChart(paragraph.createRun(), wide, units(height));
      chart.draw(drawn, brief);
      var shape =
          paragraph.getRuns().get(0).getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
      shape.setName(chart.title());
      shape.setDescr(chart.described());
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static int units(double millimetres) {
    return (int) (millimetres * Units.EMU_PER_CENTIMETER / 10);
  }
}
