package dyad.facts.excel;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** The cell styles of a workbook to type in, each made once. */
final class FormStyles {

  private static final String FONT = "Arial";
  private static final String TEXT_FORMAT = "@";

  private final Map<Style, XSSFCellStyle> styles = new EnumMap<>(Style.class);

  /** Cell styles: letters, colours, and whether what is typed stays text. */
  enum Style {
    RUNNING(9, false, "59626E", "", "General"),
    TITLE(17, true, "1F3A5F", "", "General"),
    NOTE(9, false, "59626E", "", "General"),
    NEEDED(10, true, "FFFFFF", "1F3A5F", "General"),
    OPTIONAL(10, true, "1F3A5F", "C6D3E4", "General"),
    TEXT(10, false, "222B36", "", TEXT_FORMAT),
    QUOTED(10, false, "222B36", "", TEXT_FORMAT),
    NUMBER(10, false, "222B36", "", "General"),
    LABEL(10, true, "1F3A5F", "", TEXT_FORMAT),
    GIVEN(10, false, "59626E", "", TEXT_FORMAT),
    PROSE(10, false, "222B36", "", "General"),
    LINK(10, true, "1D5A9E", "", "General");

    private final int size;
    private final boolean bold;
    private final String ink;
    private final String fill;
    private final String format;

    Style(int size, boolean bold, String ink, String fill, String format) {
      this.size = size;
      this.bold = bold;
      this.ink = ink;
      this.fill = fill;
      this.format = format;
    }

    /** Its letters, for measuring. */
    TextMetrics.Set letters() {
      return new TextMetrics.Set(size, bold, ruled() ? 1 : 0);
    }

    /** Whether a thin line stands below each cell. */
    boolean ruled() {
      return ordinal() >= NEEDED.ordinal() && this != PROSE;
    }
  }

  FormStyles(XSSFWorkbook workbook) {
    XSSFFont standard = workbook.getFontAt(0);
    standard.setFontName(FONT);
    standard.setFontHeightInPoints((short) Style.TEXT.size);
    for (Style style : Style.values()) {
      styles.put(style, make(workbook, style));
    }
  }

  XSSFCellStyle of(Style style) {
    return Objects.requireNonNull(styles.get(style));
  }

  private static XSSFCellStyle make(XSSFWorkbook workbook, Style style) {
    XSSFCellStyle made = workbook.createCellStyle();
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) style.size);
    font.setBold(style.bold);
    font.setColor(colour(style.ink));
    made.setFont(font);
    boolean heading = style == Style.NEEDED || style == Style.OPTIONAL;
    made.setVerticalAlignment(heading ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
    made.setDataFormat(workbook.createDataFormat().getFormat(style.format));
    made.setQuotePrefixed(style == Style.QUOTED);
    if (!style.fill.isEmpty()) {
      made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      made.setFillForegroundColor(colour(style.fill));
    }
    if (style.ruled()) {
      made.setWrapText(true);
      made.setIndention((short) 1);
      made.setAlignment(HorizontalAlignment.LEFT);
      made.setBorderBottom(BorderStyle.THIN);
      made.setBorderColor(BorderSide.BOTTOM, colour("D3D9E1"));
    }
    return made;
  }

  private static XSSFColor colour(String hex) {
    return new XSSFColor(HexFormat.of().parseHex("FF" + hex), null);
  }
}
