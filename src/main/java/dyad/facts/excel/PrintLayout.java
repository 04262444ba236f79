package dyad.facts.excel;

import dyad.facts.office.VisibleText;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is printed: A4 across, as wide as the page, the marking on every page. */
public final class PrintLayout {

  private static final double INCH = 25.4;
  private static final double SIDE = 12 / INCH;
  private static final double TOP = 18 / INCH;
  private static final double EDGE = 8 / INCH;

  /** Codes and text together may be 255 long. */
  private static final int LONGEST_PART = 90;

  /** A third of the page in units. */
  private static final double THIRD = 48;

  private static final TextMetrics.Set LETTERS = new TextMetrics.Set(8, false, 0);

  /**
   * The units of width that a sheet of A4 across holds; programs round them, each in its own way.
   */
  private static final double UNITS = 136;

  /** Letters of 10 points that are printed smaller than this cannot be read. */
  private static final double LEAST = 0.55;

  /** The scale of what takes several pages beside each other. */
  private static final double SEVERAL = 0.65;

  private static final double PERCENT = 100;

  private static final String SMALL = "&8&K59626E";

  private PrintLayout() {}

  /** Sets a sheet's paper; the marking and the title may be empty. */
  public static void set(XSSFSheet sheet, String marking, String title) {
    PrintSetup setup = sheet.getPrintSetup();
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.setMargin(PageMargin.LEFT, SIDE);
    sheet.setMargin(PageMargin.RIGHT, SIDE);
    sheet.setMargin(PageMargin.TOP, TOP);
    sheet.setMargin(PageMargin.BOTTOM, TOP);
    sheet.setMargin(PageMargin.HEADER, EDGE);
    sheet.setMargin(PageMargin.FOOTER, EDGE);
    sheet.getHeader().setCenter(part(marking, THIRD));
    sheet.getFooter().setLeft(part(title, marking.isEmpty() ? 2 * THIRD : THIRD));
    sheet.getFooter().setCenter(part(marking, THIRD));
    sheet.getFooter().setRight(SMALL + "&A, page &P of &N");
  }

  /**
   * Prints a sheet that could not be read as wide as one page over several, its first column on
   * each.
   *
   * @param widths the units of its columns
   * @return how many columns stand on the first page
   */
  public static int across(XSSFSheet sheet, List<Double> widths) {
    double all = widths.stream().mapToDouble(w -> w).sum();
    if (all * LEAST <= UNITS) {
      return widths.size();
    }
    scale(sheet, all);
    sheet.getPrintSetup().setLeftToRight(true);
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    double room = UNITS / SEVERAL;
    int columns = 0;
    while (columns < widths.size() && widths.get(columns) <= room) {
      room -= widths.get(columns++);
    }
    return Math.max(1, columns);
  }

  /**
   * Prints a sheet of some units at a scale of its own: where a program is to fit a sheet to pages
   * it does not keep to breaks.
   *
   * @return the scale
   */
  public static double scale(XSSFSheet sheet, double units) {
    boolean several = units * LEAST > UNITS;
    double scale = Math.floor(PERCENT * (several ? SEVERAL : Math.min(1, UNITS / units)));
    sheet.setFitToPage(false);
    sheet.getPrintSetup().setScale((short) scale);
    return scale / PERCENT;
  }

  /** Prints the sheet's name on every page, where the words above its table are not printed. */
  public static void head(XSSFSheet sheet) {
    sheet.getHeader().setLeft(SMALL + "&A");
  }

  /** As much of a text as has room, since parts would otherwise run over each other. */
  private static String part(String text, double units) {
    String shown = VisibleText.of(text).replace('\n', ' ').strip();
    String cut = shown;
    for (int left = LONGEST_PART; !fits(cut, units); left--) {
      cut = PlainText.cut(shown, left);
    }
    return cut.isEmpty() ? "" : SMALL + escaped(cut);
  }

  private static String escaped(String text) {
    return text.replace("&", "&&");
  }

  private static boolean fits(String text, double units) {
    return escaped(text).length() <= LONGEST_PART && TextMetrics.units(text, LETTERS) <= units;
  }
}
