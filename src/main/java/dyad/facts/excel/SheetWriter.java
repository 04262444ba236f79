package dyad.facts.excel;

import dyad.facts.excel.FormStyles.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Lays one sheet out: what it is, its headings with notes, its rows, and room for more. */
final class SheetWriter {

  private static final int HEAD = WorkbookWriter.FIRST - 2;
  private static final int UNITS = 256;
  private static final double ARROW = 4;
  private static final double WIDEST = 62;
  private static final double NARROW = 36;
  private static final int LONG_TEXT = 60;

  private final Sheet sheet;
  private final XSSFSheet page;
  private final FormStyles ink;
  private final List<Double> widths = new ArrayList<>();

  SheetWriter(Sheet sheet, XSSFSheet page, FormStyles ink) {
    this.sheet = sheet;
    this.page = page;
    this.ink = ink;
  }

  void write(Book book) {
    page.setDisplayGridlines(false);
    PrintLayout.set(page, book.marking(), book.title());
    for (int column = 0; column < sheet.columns().size(); column++) {
      widths.add(width(column));
      page.setColumnWidth(column, (int) (widths.get(column) * UNITS));
      page.setDefaultColumnStyle(column, ink.of(style(column)));
    }
    PrintLayout.across(page, widths);
    banner(0, book.running(), Style.RUNNING);
    banner(1, sheet.name(), Style.TITLE);
    banner(2, explained(), Style.NOTE);
    headings();
    for (int row = 0; row < sheet.rows().size(); row++) {
      row(row);
    }
    int last = sheet.columns().size() - 1;
    int end = HEAD + Math.max(1, sheet.rows().size());
    page.createFreezePane(1, HEAD + 1);
    page.setAutoFilter(new CellRangeAddress(HEAD, end, 0, last));
    page.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, -1, -1));
    new Aids(sheet, page).add(HEAD);
  }

  private String explained() {
    boolean needs = sheet.columns().stream().anyMatch(Column::required);
    String meaning = sheet.meaning();
    String sentence = meaning.substring(0, 1).toUpperCase(Locale.ROOT) + meaning.substring(1) + ".";
    return needs
        ? sentence + " Fill in every column with a star; each heading has a note."
        : sentence;
  }

  /** A line that runs over the cells beside it; they bear no rule there. */
  private void banner(int at, String text, Style style) {
    XSSFRow row = page.createRow(at);
    row.setRowStyle(ink.of(style));
    row.setHeightInPoints(height(text, style, TextMetrics.units(text, style.letters()) + 1));
    for (int column = 0; column < sheet.columns().size(); column++) {
      row.createCell(column).setCellStyle(ink.of(style));
    }
    row.getCell(0).setCellValue(PlainText.stored(text));
  }

  private void headings() {
    XSSFRow row = page.createRow(HEAD);
    for (int column = 0; column < sheet.columns().size(); column++) {
      XSSFCell cell = row.createCell(column);
      cell.setCellStyle(
          ink.of(sheet.columns().get(column).required() ? Style.NEEDED : Style.OPTIONAL));
      cell.setCellValue(heading(sheet.columns().get(column)));
    }
    row.setHeightInPoints(21);
  }

  private static String heading(Column column) {
    return column.required() ? column.heading() + " *" : column.heading();
  }

  private void row(int number) {
    XSSFRow row = page.createRow(HEAD + 1 + number);
    float tallest = height("", Style.TEXT, NARROW);
    for (int column = 0; column < sheet.columns().size(); column++) {
      Object value = sheet.rows().get(number).get(column);
      XSSFCell cell = row.createCell(column);
      cell.setCellStyle(ink.of(style(column)));
      if (value instanceof Number figure) {
        cell.setCellValue(figure.doubleValue());
      } else if (!value.toString().isEmpty()) {
        text(cell, value.toString(), column);
        tallest = Math.max(tallest, height(value.toString(), style(column), widths.get(column)));
      }
    }
    row.setHeightInPoints(tallest);
  }

  private void text(XSSFCell cell, String text, int column) {
    if (PlainText.formulaLike(text) && style(column) == Style.TEXT) {
      cell.setCellStyle(ink.of(Style.QUOTED));
    }
    cell.setCellValue(PlainText.stored(text));
  }

  private static float height(String text, Style style, double units) {
    double height = TextMetrics.height(text, style.letters(), units);
    return (float) (Math.ceil(Math.min(height, TextMetrics.TALLEST) * 4) / 4);
  }

  private Style style(int column) {
    return switch (sheet.columns().get(column).form()) {
      case WHOLE, NUMBER -> Style.NUMBER;
      case LABEL -> Style.LABEL;
      case GIVEN -> Style.GIVEN;
      default -> Style.TEXT;
    };
  }

  /** As wide as what it holds, within limits: long texts are broken into lines. */
  private double width(int at) {
    Column column = sheet.columns().get(at);
    double heading = TextMetrics.units(heading(column), Style.NEEDED.letters()) + ARROW;
    double natural = 10;
    boolean wordy = column.form() == Column.Form.GIVEN;
    for (List<Object> row : sheet.rows()) {
      String text = row.get(at).toString();
      natural = Math.max(natural, TextMetrics.units(text, style(at).letters()));
      wordy |= text.length() > LONG_TEXT;
    }
    return Math.ceil(Math.max(heading, Math.min(natural + 2, wordy ? WIDEST : NARROW)));
  }
}
