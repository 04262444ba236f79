package dyad.facts.excel;

import dyad.facts.excel.FormStyles.Style;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet: what the workbook is, how to fill it in, and the way to each sheet. */
final class StartSheet {

  private static final int UNITS = 256;
  private static final double[] WIDTHS = {22, 10, 80};

  private final Book book;
  private final XSSFSheet page;
  private final FormStyles ink;
  private int next;

  StartSheet(Book book, XSSFSheet page, FormStyles ink) {
    this.book = book;
    this.page = page;
    this.ink = ink;
  }

  void write() {
    page.setDisplayGridlines(false);
    PrintLayout.set(page, book.marking(), book.title());
    page.getPrintSetup().setFitHeight((short) 1);
    for (int column = 0; column < WIDTHS.length; column++) {
      page.setColumnWidth(column, (int) (WIDTHS[column] * UNITS));
    }
    line(book.running(), Style.RUNNING);
    line(book.title(), Style.TITLE);
    next++;
    book.guide().forEach(text -> line(text, Style.PROSE));
    next++;
    row(Style.NEEDED, "Sheet", "Rows", "What its rows are");
    for (Sheet sheet : book.sheets()) {
      XSSFRow row =
          row(Style.TEXT, sheet.name(), String.valueOf(sheet.rows().size()), sheet.meaning());
      link(row.getCell(0), sheet.name());
    }
    if (page.getWorkbook().getSheet(Book.CHOICES) != null) {
      link(
          row(Style.TEXT, Book.CHOICES, "", "all words that cells offer").getCell(0), Book.CHOICES);
    }
    page.createFreezePane(0, 2);
  }

  private void line(String text, Style style) {
    XSSFRow row = page.createRow(next++);
    row.setHeightInPoints((float) TextMetrics.height("x", style.letters(), WIDTHS[2]));
    XSSFCell cell = row.createCell(0);
    cell.setCellStyle(ink.of(style));
    cell.setCellValue(PlainText.stored(text));
  }

  private XSSFRow row(Style style, String... texts) {
    XSSFRow row = page.createRow(next++);
    row.setHeightInPoints(18);
    for (int column = 0; column < texts.length; column++) {
      XSSFCell cell = row.createCell(column);
      cell.setCellStyle(ink.of(style));
      cell.setCellValue(PlainText.stored(texts[column]));
    }
    return row;
  }

  private void link(XSSFCell cell, String sheet) {
    XSSFHyperlink link =
        page.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheet + "'!A" + WorkbookWriter.FIRST);
    cell.setHyperlink(link);
    cell.setCellStyle(ink.of(Style.LINK));
  }
}
