package dyad.reports.excel.table;

import dyad.facts.office.SameBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Has the library load what a workbook takes, by one of two cells and a chart that goes nowhere.
 * Another core can do so while there is nothing to write yet.
 */
public final class WarmUp {

  private static final int WIDTH = 20;

  private WarmUp() {}

  /** Writes it. */
  public static void run() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    CellStyles styles = new CellStyles(workbook);
    Cells cells = new Cells(new SharedStrings());
    SheetBuilder page =
        new SheetBuilder(
            workbook.createSheet("Sheet"), cells, styles, new Anchors(List.of(), List.of()));
    page.width(0, WIDTH);
    page.width(1, WIDTH);
    page.put(0, 0, CellContent.text("name").as(Shape.HEAD).in(CellTone.HEAD));
    page.put(0, 1, CellContent.text("number").as(Shape.HEAD).in(CellTone.HEAD));
    page.put(1, 0, CellContent.text("one"));
    page.put(1, 1, CellContent.formula("1+0", 1, Format.GENERAL));
    Charts.Frame frame = new Charts.Frame("chart", "a bar", true, 0, 0, 0, "0");
    Charts.Drawn drawn = new Charts.Drawn(page, 0, 0, 1, 1, List.of(Colour.ACCENT));
    new Charts(page).draw(frame, drawn, 2, 4, 0, 2);
    page.measure();
    SameBytes.write(
        workbook,
        "warm-up",
        "",
        LocalDate.EPOCH,
        (name, part) -> name.equals(page.part()) ? page.filled(part) : part,
        OutputStream.nullOutputStream());
  }
}
