package dyad.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.facts.excel.TextMetrics;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import dyad.reports.excel.nodes.FactSwitch;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.Table;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** Rows do not grow with their formulas: each is as tall as the longest text that it can show. */
@Slow
final class RoomTest {

  private static final double UNITS = 256;

  @Test
  void nothingIsCutWhateverTheSwitchesSay() throws Exception {
    tried(LivingReports.shipped());
    tried(LivingReports.madeUp("keshtan-2033", 3));
    tried(SampleReports.canal());
  }

  private static void tried(Report report) {
    Written written = Written.of(report);
    SplittableRandom random = new SplittableRandom(5);
    int switches = report.workings().switches().size();
    all(written, i -> true, switches);
    all(written, i -> i % 3 == 0, switches);
    all(written, i -> random.nextInt(5) > 0, switches);
  }

  private static void all(Written written, java.util.function.IntPredicate on, int switches) {
    IntStream.range(0, switches)
        .forEach(
            i ->
                written
                    .sheet(Tab.FACTS)
                    .getRow(Table.FIRST + i)
                    .getCell(FactSwitch.SWITCH)
                    .setCellValue(on.test(i) ? FactSwitch.ON : FactsSheet.OFF));
    FormulaEvaluator evaluator = written.workbook().getCreationHelper().createFormulaEvaluator();
    for (XSSFCell cell : written.cells()) {
      if (cell.getCellType() == CellType.FORMULA) {
        CellValue value = evaluator.evaluate(cell);
        if (value.getCellType() == CellType.STRING) {
          assertThat((double) cell.getRow().getHeightInPoints())
              .as(
                  "%s!%s: %s",
                  cell.getSheet().getSheetName(), cell.getReference(), value.getStringValue())
              .isGreaterThanOrEqualTo(needed(cell, value.getStringValue()));
        }
      }
    }
  }

  private static double needed(XSSFCell cell, String text) {
    XSSFCellStyle style = cell.getCellStyle();
    TextMetrics.Set letters =
        new TextMetrics.Set(
            style.getFont().getFontHeightInPoints(),
            style.getFont().getBold(),
            style.getIndention());
    return Math.min(TextMetrics.TALLEST, TextMetrics.height(text, letters, width(cell)));
  }

  private static double width(XSSFCell cell) {
    XSSFSheet sheet = cell.getSheet();
    int last =
        sheet.getMergedRegions().stream()
            .filter(region -> region.isInRange(cell))
            .mapToInt(CellRangeAddress::getLastColumn)
            .findFirst()
            .orElse(cell.getColumnIndex());
    return IntStream.rangeClosed(cell.getColumnIndex(), last)
        .mapToDouble(column -> sheet.getColumnWidth(column) / UNITS)
        .sum();
  }
}
