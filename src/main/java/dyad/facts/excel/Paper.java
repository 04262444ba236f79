package dyad.facts.excel;

import dyad.facts.office.VisibleText;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is printed: A4 across, as wide as the page, the marking on every page. */
public final class Paper {

  private static final double INCH = 25.4;
  private static final double SIDE = 12 / INCH;
  private static final double TOP = 18 / INCH;
  private static final double EDGE = 8 / INCH;

  /** Codes and text together may be 255 long. */
  private static final int LONGEST_PART = 70;

  private static final String SMALL = "&8&K59626E";

  private Paper() {}

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
    sheet.getHeader().setCenter(part(marking));
    sheet.getFooter().setLeft(part(title));
    sheet.getFooter().setCenter(part(marking));
    sheet.getFooter().setRight(SMALL + "&A, page &P of &N");
  }

  private static String part(String text) {
    String shown = VisibleText.of(text).replace('\n', ' ').strip();
    int end =
        shown.offsetByCodePoints(
            0, Math.min(LONGEST_PART, shown.codePointCount(0, shown.length())));
    String cut = end < shown.length() ? shown.substring(0, end) + "…" : shown;
    return cut.isEmpty() ? "" : SMALL + cut.replace("&", "&&");
  }
}
