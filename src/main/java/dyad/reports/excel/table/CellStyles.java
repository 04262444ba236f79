package dyad.reports.excel.table;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** The cell styles of one workbook, each made once. */
final class CellStyles {

  /** Every system has it, or a font of the same widths. */
  static final String FONT = "Arial";

  private final Map<CellLook, Integer> styles = new HashMap<>();
  private final Map<FontKey, XSSFFont> fonts = new HashMap<>();
  private final XSSFWorkbook workbook;

  CellStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    // The first font is the standard one: columns are measured in its digits.
    XSSFFont standard = workbook.getFontAt(0);
    standard.setFontName(FONT);
    standard.setFontHeightInPoints((short) Shape.BODY.size());
  }

  /** The number of a style. */
  int of(CellLook look) {
    return styles.computeIfAbsent(look, l -> (int) make(l).getIndex());
  }

  private XSSFCellStyle make(CellLook look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(look));
    style.setWrapText(true);
    style.setAlignment(look.shape().alignment());
    style.setVerticalAlignment(
        look.shape().ruled() && !look.shape().head()
            ? VerticalAlignment.TOP
            : VerticalAlignment.CENTER);
    style.setIndention((short) look.steps());
    style.setQuotePrefixed(look.quoted());
    if (look.fromLeft()) {
      style.setReadingOrder(ReadingOrder.LEFT_TO_RIGHT);
    }
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format().code()));
    if (look.tone().fill() != Colour.PAPER) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(look.tone().fill().inCells());
    }
    rule(style, look.shape());
    return style;
  }

  private static void rule(XSSFCellStyle style, Shape shape) {
    if (shape.ruled()) {
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderColor(BorderSide.BOTTOM, Colour.LINE.inCells());
    } else if (shape.tile()) {
      style.setBorderLeft(BorderStyle.MEDIUM);
      style.setBorderRight(BorderStyle.MEDIUM);
      style.setBorderColor(BorderSide.LEFT, Colour.PAPER.inCells());
      style.setBorderColor(BorderSide.RIGHT, Colour.PAPER.inCells());
    }
  }

  private XSSFFont font(CellLook look) {
    return fonts.computeIfAbsent(
        new FontKey(
            look.shape().size(),
            look.shape().bold(),
            look.tone().ink(),
            look.tone() == CellTone.LINK),
        this::make);
  }

  private XSSFFont make(FontKey key) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) key.size());
    font.setBold(key.bold());
    font.setColor(key.ink().inCells());
    font.setUnderline(key.underlined() ? Font.U_SINGLE : Font.U_NONE);
    return font;
  }

  private record FontKey(int size, boolean bold, Colour ink, boolean underlined) {}
}
