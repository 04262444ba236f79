package dyad.reports.word;

import dyad.reports.office.Ink;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Lays out a table: a head that is repeated on each page, thin lines between rows. */
final class WordTable {

  /** A row taller than this may be broken across pages, in letters of its longest cell. */
  private static final int LONG = 900;

  private final XWPFTable table;
  private final List<Column> columns;
  private final Styles styles;
  private int next;

  /**
   * A column.
   *
   * @param title its head
   * @param width its width, in twentieths of a point
   * @param centred whether its cells are
   */
  record Column(String title, int width, boolean centred) {

    Column(String title, int width) {
      this(title, width, false);
    }
  }

  WordTable(XWPFTable table, List<Column> columns, Styles styles) {
    this.table = table;
    this.columns = columns;
    this.styles = styles;
    frame();
    XWPFTableRow head = table.getRow(next++);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int i = 0; i < columns.size(); i++) {
      XWPFTableCell cell = head.getCell(i);
      if (styles.house().table().isEmpty()) {
        cell.setColor(styles.accent());
      }
      Letters.PLAIN.add(paragraph(cell, Style.HEAD, i), columns.get(i).title());
    }
  }

  /**
   * What a cell holds.
   *
   * @param text its text
   * @param letters how it is written
   */
  record Cell(String text, Letters letters) {}

  /** Fills the next row with one text across all columns; the row below it stays with it. */
  void across(String text) {
    XWPFTableRow row = table.getRow(next++);
    for (int i = columns.size() - 1; i > 0; i--) {
      row.removeCell(i);
    }
    XWPFTableCell cell = row.getCell(0);
    CTTcPr properties = cell.getCTTc().getTcPr();
    properties.addNewGridSpan().setVal(BigInteger.valueOf(columns.size()));
    properties.getTcW().setW(BigInteger.valueOf(columns.stream().mapToInt(Column::width).sum()));
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle(styles.id(Style.NOTE));
    paragraph.setKeepNext(true);
    Letters.PLAIN.add(paragraph, text);
  }

  /** Fills the next row. */
  XWPFTableRow row(List<Cell> cells) {
    XWPFTableRow row = table.getRow(next++);
    boolean whole = cells.stream().mapToInt(c -> c.text().length()).max().orElse(0) < LONG;
    row.setCantSplitRow(whole);
    // The last row does not stand on a page alone.
    boolean kept = whole && next == table.getNumberOfRows() - 1;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      XWPFParagraph paragraph = paragraph(row.getCell(i), Style.CELL, i);
      if (kept) {
        paragraph.setKeepNext(true);
      }
      cell.letters().add(paragraph, cell.text());
    }
    return row;
  }

  private XWPFParagraph paragraph(XWPFTableCell cell, Style style, int column) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle(styles.id(style));
    if (columns.get(column).centred()) {
      paragraph.setAlignment(ParagraphAlignment.CENTER);
    }
    return paragraph;
  }

  private void frame() {
    CTTblPr properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    int width = columns.stream().mapToInt(Column::width).sum();
    var all = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    all.setType(STTblWidth.DXA);
    all.setW(BigInteger.valueOf(width));
    table.setTableAlignment(TableRowAlign.LEFT);
    table.setCellMargins(0, 85, 0, 85);
    styles.house().table().ifPresentOrElse(table::setStyleID, this::lines);
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    grid.setGridColArray(
        new org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol[0]);
    columns.forEach(c -> grid.addNewGridCol().setW(BigInteger.valueOf(c.width())));
    for (XWPFTableRow row : table.getRows()) {
      for (int i = 0; i < columns.size(); i++) {
        var cell = row.getCell(i).getCTTc();
        var cellWidth = (cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr()).addNewTcW();
        cellWidth.setType(STTblWidth.DXA);
        cellWidth.setW(BigInteger.valueOf(columns.get(i).width()));
      }
    }
  }

  private void lines() {
    line(XWPFTable.XWPFBorderType.SINGLE);
    line(XWPFTable.XWPFBorderType.NONE);
  }

  private void line(XWPFTable.XWPFBorderType type) {
    if (type == XWPFTable.XWPFBorderType.SINGLE) {
      table.setInsideHBorder(type, 4, 0, Ink.LINE);
      table.setBottomBorder(type, 4, 0, Ink.LINE);
      table.setTopBorder(type, 4, 0, Ink.LINE);
    } else {
      table.setInsideVBorder(type, 0, 0, "auto");
      table.setLeftBorder(type, 0, 0, "auto");
      table.setRightBorder(type, 0, 0, "auto");
    }
  }
}
