package dyad.facts.files;

import dyad.facts.Brief;
import dyad.facts.Samples;
import dyad.facts.excel.Cell;
import dyad.facts.excel.Grid;
import dyad.facts.excel.WorkbookReader;
import dyad.problems.ProblemsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of a made-up brief, as somebody typed in it. */
public final class TypedWorkbook {

  private static final List<Grid> GRIDS = grids();

  private final XSSFWorkbook workbook = new XSSFWorkbook();

  /** The cells alone, as a program would write them that knows nothing of ours. */
  public TypedWorkbook() {
    for (Grid grid : GRIDS) {
      XSSFSheet sheet = workbook.createSheet(grid.name());
      grid.rows().values().stream()
          .flatMap(row -> row.values().stream())
          .forEach(cell -> put(sheet, cell));
    }
  }

  private static List<Grid> grids() {
    try {
      return WorkbookReader.read("facts.xlsx", BriefWorkbookTest.bytes(Samples.brief()));
    } catch (IOException | ProblemsException e) {
      throw new AssertionError(e);
    }
  }

  private static void put(XSSFSheet sheet, Cell cell) {
    int line = cell.place().line() - 1;
    XSSFRow row = sheet.getRow(line) == null ? sheet.createRow(line) : sheet.getRow(line);
    XSSFCell put = row.createCell(cell.place().column() - 1);
    if (cell.form() == Cell.Form.NUMBER) {
      put.setCellValue(Double.parseDouble(cell.text()));
    } else {
      put.setCellValue(cell.text());
    }
  }

  public XSSFWorkbook workbook() {
    return workbook;
  }

  /** A cell by its sheet and name, for example {@code Event!A5}. */
  public XSSFCell cell(String at) {
    CellReference place = new CellReference(at);
    XSSFSheet sheet = workbook.getSheet(place.getSheetName());
    XSSFRow row = sheet.getRow(place.getRow());
    XSSFRow there = row == null ? sheet.createRow(place.getRow()) : row;
    XSSFCell cell = there.getCell(place.getCol());
    return cell == null ? there.createCell(place.getCol()) : cell;
  }

  public TypedWorkbook type(String at, String text) {
    cell(at).setCellValue(text);
    return this;
  }

  public TypedWorkbook type(String at, double number, String format) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell(at).setCellStyle(style);
    cell(at).setCellValue(number);
    return this;
  }

  TypedWorkbook change(Consumer<XSSFWorkbook> change) {
    change.accept(workbook);
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  public Brief read() throws IOException, ProblemsException {
    return BriefReader.workbook("facts.xlsx", bytes());
  }
}
