package dyad.reports.excel.table;

import dyad.facts.excel.PlainText;
import dyad.reports.output.Typeset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** One sheet while it is filled: every row grows to hold what is put into it. */
public final class SheetBuilder {

  private static final int UNITS = 256;
  private static final String NO_CELLS = "<sheetData/>";

  private final XSSFSheet sheet;
  private final Cells cells;
  private final CellStyles styles;
  private final Anchors anchors;
  private final Map<Integer, Double> widths = new HashMap<>();

  SheetBuilder(XSSFSheet sheet, Cells cells, CellStyles styles, Anchors anchors) {
    this.sheet = sheet;
    this.cells = cells;
    this.styles = styles;
    this.anchors = anchors;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  Cells cells() {
    return cells;
  }

  /** Sets a column's width in units; widths come before contents, which heights depend on. */
  public void width(int column, double units) {
    widths.put(column, units);
    sheet.setColumnWidth(column, (int) (units * UNITS));
  }

  /** The width of all columns. */
  public double width() {
    return widths.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private double width(int column) {
    return Objects.requireNonNull(widths.get(column));
  }

  /** Puts an item into a cell. */
  public void put(int row, int column, CellContent item) {
    fill(row, column, item);
    grow(row, item.height(width(column)));
  }

  /** Puts an item into a cell that spans columns. */
  public void spread(int row, int first, int last, CellContent item) {
    double units = 0;
    for (int column = first; column <= last; column++) {
      units += width(column);
    }
    CellContent fitting = fitting(item, units);
    for (int column = first; column <= last; column++) {
      fill(row, column, column == first ? fitting : CellContent.NONE.as(fitting.look()));
    }
    if (last > first) {
      // No two of a sheet share a cell; to be told so, each is held against all before it.
      sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, first, last));
    }
    grow(row, fitting.height(units));
  }

  /** In smaller letters, where no row is tall enough for the size that was meant. */
  private static CellContent fitting(CellContent item, double units) {
    return Stream.of(item, item.as(Shape.PROSE), item.as(Shape.NOTE))
        .filter(i -> i.height(units) <= Typesetting.TALLEST)
        .findFirst()
        .orElse(item.as(Shape.NOTE));
  }

  /** Lets readers choose what stands in the cells of a column of a table. */
  public void choice(int column, int rows, List<String> options) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(options.toArray(String[]::new)),
            new CellRangeAddressList(Table.FIRST, Table.FIRST + rows - 1, column, column));
    validation.setShowErrorBox(true);
    validation.createErrorBox("Switch", "Choose one of: " + String.join(", ", options) + ".");
    sheet.addValidationData(validation);
  }

  /** Sets a tone on cells of a table wherever a formula, written for its first row, is true. */
  public void paintWhere(String formula, CellTone tone, int first, int last, int rows) {
    paintWhere(
        formula, tone, new CellRangeAddress(Table.FIRST, Table.FIRST + rows - 1, first, last));
  }

  /** Sets a tone on cells wherever a formula, written for the first of them, is true. */
  public void paintWhere(String formula, CellTone tone, CellRangeAddress... cells) {
    XSSFSheetConditionalFormatting painting = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule = painting.createConditionalFormattingRule(formula);
    XSSFFontFormatting font = rule.createFontFormatting();
    font.setFontColor(tone.ink().inCells());
    // Set once more, since the opacity is lost on the way.
    font.getFontColor().getCTColor().setRgb(tone.ink().inCells().getARGB());
    if (tone.fill() != Colour.PAPER) {
      XSSFPatternFormatting pattern = rule.createPatternFormatting();
      pattern.setFillBackgroundColor(tone.fill().inCells());
      pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    }
    painting.addConditionalFormatting(cells, rule);
  }

  /** Makes a row at least so many points tall. */
  public void grow(int row, double points) {
    cells.grow(row, Math.ceil(Math.min(points, Typesetting.TALLEST) * 4) / 4);
  }

  /** The height of the rows from one on, up to another. */
  double height(int from, int to) {
    double height = 0;
    for (int row = from; row < to; row++) {
      height += cells.height(row);
    }
    return height;
  }

  /** Hides the sheet: it is there for formulas. */
  void hide() {
    XSSFWorkbook workbook = sheet.getWorkbook();
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
  }

  /** Prints a row at the top of a new sheet of paper. */
  void breakBefore(int row) {
    sheet.setRowBreak(row - 1);
  }

  private void fill(int row, int column, CellContent item) {
    boolean quoted = item.value() instanceof String text && PlainText.formulaLike(text);
    CellLook look = item.look().quotedIf(quoted).fromLeftIf(Typeset.isTurned(item.shown()));
    int style = styles.of(look);
    if (item.value() instanceof Formula formula) {
      cells.put(row, column, formula, style);
    } else {
      cells.put(row, column, item.value(), style);
    }
    item.link().ifPresent(target -> link(row, column, target));
  }

  /** Tells the sheet how far its cells reach. */
  void measure() {
    CTWorksheet told = sheet.getCTWorksheet();
    cells
        .range()
        .ifPresent(
            range ->
                (told.isSetDimension() ? told.getDimension() : told.addNewDimension())
                    .setRef(range));
  }

  /** The name of the part of the file that holds the sheet. */
  String part() {
    return sheet.getPackagePart().getPartName().getName().substring(1);
  }

  /** That part with the cells, which the library knows nothing of. */
  byte[] filled(byte[] part) {
    String xml = new String(part, StandardCharsets.UTF_8);
    int empty = xml.indexOf(NO_CELLS);
    return (xml.substring(0, empty) + cells.xml() + xml.substring(empty + NO_CELLS.length()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private void link(int row, int column, LinkTarget target) {
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(anchors.address(target));
    link.setCellReference(new CellReference(row, column));
    sheet.addHyperlink(link);
  }
}
