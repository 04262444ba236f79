package dyad.reports.excel;

import dyad.reports.Report;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that was written, read back. */
public record Written(XSSFWorkbook workbook) {

  static byte[] bytes(Report report) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Workbook.write(report, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Written of(Report report) {
    try {
      return new Written(new XSSFWorkbook(new ByteArrayInputStream(bytes(report))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  XSSFSheet sheet(Tab tab) {
    return workbook.getSheet(tab.title());
  }

  List<XSSFCell> cells() {
    return StreamSupport.stream(workbook.spliterator(), false)
        .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .map(XSSFCell.class::cast)
        .toList();
  }

  /** The rows of a table. */
  List<XSSFRow> rows(Tab tab) {
    List<XSSFRow> rows = new ArrayList<>();
    XSSFSheet sheet = sheet(tab);
    for (int row = Table.FIRST; row <= sheet.getLastRowNum(); row++) {
      rows.add(sheet.getRow(row));
    }
    return rows;
  }

  /** The rows of a table whose first cell holds a text. */
  List<XSSFRow> rows(Tab tab, String first) {
    List<XSSFRow> rows = new ArrayList<>();
    XSSFSheet sheet = sheet(tab);
    for (int row = Table.FIRST; row <= sheet.getLastRowNum(); row++) {
      if (text(sheet.getRow(row), 0).equals(first)) {
        rows.add(sheet.getRow(row));
      }
    }
    return rows;
  }

  XSSFRow row(Tab tab, String first) {
    return rows(tab, first).get(0);
  }

  /** The column of a table by its heading. */
  int column(Tab tab, String heading) {
    XSSFRow head = sheet(tab).getRow(Table.FIRST - 1);
    for (int column = 0; column < head.getLastCellNum(); column++) {
      if (text(head, column).equals(heading)) {
        return column;
      }
    }
    throw new AssertionError("no column " + heading);
  }

  XSSFCell cell(Tab tab, String first, String heading) {
    return row(tab, first).getCell(column(tab, heading));
  }

  public static String text(XSSFRow row, int column) {
    XSSFCell cell = row == null ? null : row.getCell(column);
    return cell == null || type(cell) != CellType.STRING ? "" : cell.getStringCellValue();
  }

  /** What a cell holds, or what its formula comes to as the file says. */
  private static CellType type(XSSFCell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  /** The cell that a link leads to. */
  XSSFCell target(XSSFHyperlink link) {
    CellReference reference = new CellReference(link.getLocation());
    return workbook
        .getSheet(reference.getSheetName())
        .getRow(reference.getRow())
        .getCell(reference.getCol());
  }
}
