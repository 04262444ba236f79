package dyad.reports.excel;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet while it is filled: every row grows to hold what is put into it. */
final class Page {

  private static final int UNITS = 256;

  private final XSSFSheet sheet;
  private final Styles styles;
  private final Anchors anchors;
  private final Map<Integer, Double> widths = new HashMap<>();

  Page(XSSFSheet sheet, Styles styles, Anchors anchors) {
    this.sheet = sheet;
    this.styles = styles;
    this.anchors = anchors;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** Sets a column's width in units; widths come before contents, which heights depend on. */
  void width(int column, double units) {
    widths.put(column, units);
    sheet.setColumnWidth(column, (int) (units * UNITS));
  }

  /** The width of all columns. */
  double width() {
    return widths.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private double width(int column) {
    return Objects.requireNonNull(widths.get(column));
  }

  /** Puts an item into a cell. */
  void put(int row, int column, Item item) {
    fill(row, column, item);
    grow(row, Typesetting.height(item.shown(), item.look(), width(column)));
  }

  /** Puts an item into a cell that spans columns. */
  void spread(int row, int first, int last, Item item) {
    double units = 0;
    for (int column = first; column <= last; column++) {
      fill(row, column, column == first ? item : Item.NONE.as(item.look()));
      units += width(column);
    }
    sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
    grow(row, Typesetting.height(item.shown(), item.look(), units));
  }

  /** Makes a row at least so many points tall. */
  void grow(int row, double points) {
    XSSFRow grown = row(row);
    boolean set = grown.getCTRow().isSetHt();
    double height =
        Math.min(Math.max(points, set ? grown.getHeightInPoints() : 0), Typesetting.TALLEST);
    grown.setHeightInPoints((float) (Math.ceil(height * 4) / 4));
  }

  /** The height of the rows from one on, up to another. */
  double height(int from, int to) {
    double height = 0;
    for (int row = from; row < to; row++) {
      height += row(row).getHeightInPoints();
    }
    return height;
  }

  XSSFRow row(int row) {
    XSSFRow known = sheet.getRow(row);
    return known == null ? sheet.createRow(row) : known;
  }

  /** Prints a row at the top of a new sheet of paper. */
  void breakBefore(int row) {
    sheet.setRowBreak(row - 1);
  }

  private void fill(int row, int column, Item item) {
    XSSFCell cell = row(row).createCell(column);
    if (item.value() instanceof String text) {
      cell.setCellStyle(styles.of(item.look().quotedIf(PlainText.formulaLike(text))));
      if (!text.isEmpty()) {
        cell.setCellValue(PlainText.stored(text));
      }
    } else {
      cell.setCellStyle(styles.of(item.look()));
      cell.setCellValue((Double) item.value());
    }
    item.link().ifPresent(target -> link(cell, target));
  }

  private void link(XSSFCell cell, Target target) {
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(anchors.address(target));
    cell.setHyperlink(link);
  }
}
