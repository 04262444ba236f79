package dyad.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Slow;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import dyad.reports.excel.live.LiveAnswers;
import dyad.reports.excel.nodes.FactSwitch;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.Table;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whoever turns a switch in the workbook gets the answer that the engine would give. */
@Slow
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LivingWorkbookTest {

  private static final int SETTINGS = Integer.getInteger("dyad.settings", 20);

  private Report shipped;
  private Report parted;
  private Report hostile;
  private Report entangled;

  /** Those that more than one test writes; they are let go with the class. */
  @BeforeAll
  void make() throws Exception {
    shipped = LivingReports.shipped();
    parted = LivingReports.parted();
    hostile = LivingReports.hostile();
    entangled = LivingReports.entangled();
  }

  @Test
  void everyFormulaComesToWhatTheFileSays() throws Exception {
    for (Report report :
        List.of(
            shipped,
            parted,
            hostile,
            entangled,
            SampleReports.canal(),
            SampleReports.empty(),
            SampleReports.unanswered())) {
      Written written = Written.of(report);
      FormulaEvaluator evaluator = written.workbook().getCreationHelper().createFormulaEvaluator();
      for (XSSFCell cell : written.cells()) {
        if (cell.getCellType() == CellType.FORMULA
            && cell.getCachedFormulaResultType() == CellType.NUMERIC) {
          assertThat(evaluator.evaluate(cell).getNumberValue())
              .as("%s!%s", cell.getSheet().getSheetName(), cell.getReference())
              .isCloseTo(cell.getNumericCellValue(), within(1e-9));
        } else if (cell.getCellType() == CellType.FORMULA) {
          assertThat(told(evaluator.evaluate(cell)))
              .as(
                  "%s!%s =%s",
                  cell.getSheet().getSheetName(), cell.getReference(), cell.getCellFormula())
              .isEqualTo(cached(cell));
        }
      }
    }
  }

  /** A quarter of as many settings as {@code dyad.settings} says, fewer of the large brief. */
  @Test
  void everySettingOfTheSwitchesGivesTheAnswersOfTheEngine() throws Exception {
    tried(shipped, SETTINGS / 10);
    tried(LivingReports.madeUp("sarn-gulf-2031", 2), SETTINGS / 4);
    tried(LivingReports.madeUp("keshtan-2033", 3), SETTINGS / 4);
    tried(entangled, SETTINGS / 4);
    tried(hostile, SETTINGS / 4);
  }

  @Test
  void whereWordsAndDeedsPartIsMarkedAsDeliveredOnceAnythingIsSwitched() throws Exception {
    Written written = Written.of(parted);
    String parted = "On Northern Sea Route what they say joins them, and what they do parts them.";
    FormulaEvaluator evaluator = written.workbook().getCreationHelper().createFormulaEvaluator();
    assertThat(told(evaluator, line(written, parted))).isEqualTo(parted);

    XSSFCell cell = line(written, parted);
    written.sheet(Tab.FACTS).getRow(Table.FIRST).getCell(FactSwitch.SWITCH).setCellValue("off");
    evaluator.clearAllCachedResultValues();

    assertThat(told(evaluator, cell)).isEqualTo("As delivered: " + parted);
  }

  /** The first sheet's line that tells so as delivered. */
  private static XSSFCell line(Written written, String told) {
    return written.cells().stream()
        .filter(c -> c.getSheet().equals(written.sheet(Tab.SUMMARY)))
        .filter(c -> c.getCellType() == CellType.FORMULA)
        .filter(c -> c.getCachedFormulaResultType() == CellType.STRING)
        .filter(c -> c.getStringCellValue().equals(told))
        .findFirst()
        .orElseThrow();
  }

  /** As many settings as {@code dyad.settings} says, in each brief's own process. */
  @Test
  void aSpreadsheetProgramGivesTheAnswersOfTheEngine(@TempDir Path folder) throws Exception {
    Optional<Path> program = Office.find();
    if (program.isEmpty() && System.getenv("CI") == null) {
      Assumptions.abort("LibreOffice is not installed: the workbook was not tried in it");
    }
    Office office = new Office(program.orElseThrow(), folder);
    turned(office, shipped, SETTINGS / 2);
    turned(office, LivingReports.madeUp("sarn-gulf-2031", 4), SETTINGS / 4);
    turned(office, hostile, SETTINGS - SETTINGS / 2 - SETTINGS / 4);
  }

  private static void turned(Office office, Report report, int count) throws Exception {
    SplittableRandom random = new SplittableRandom(11);
    Living living = Living.of(report);
    List<Setting> settings =
        Stream.concat(
                Stream.generate(() -> Setting.random(report, random)).limit(count - 1),
                Stream.of(Setting.delivered(report)))
            .toList();
    List<Map<Office.Cells, List<String>>> outcomes =
        office.turn(Written.bytes(report), settings, Setting.columns(living));
    for (int i = 0; i < count; i++) {
      assertThat(Setting.shown(living, outcomes.get(i)))
          .as("setting %d", i)
          .isEqualTo(settings.get(i).answers(living));
    }
  }

  private static void tried(Report report, int settings) {
    Living living = Living.of(report);
    Written written = Written.of(report);
    FormulaEvaluator evaluator = written.workbook().getCreationHelper().createFormulaEvaluator();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < settings; i++) {
      Setting setting = Setting.random(report, random);
      for (int row = 0; row < setting.on().size(); row++) {
        written
            .sheet(Tab.FACTS)
            .getRow(Table.FIRST + row)
            .getCell(FactSwitch.SWITCH)
            .setCellValue(setting.on().get(row) ? "on" : "off");
      }
      evaluator.clearAllCachedResultValues();
      Map<Office.Cells, List<String>> cells = new HashMap<>();
      for (Office.Cells column : Setting.columns(living)) {
        cells.put(
            column,
            written.rows(column.tab()).stream()
                .map(r -> told(evaluator, r.getCell(column.column())))
                .toList());
      }
      assertThat(Setting.shown(living, cells)).isEqualTo(setting.answers(living));
      Map<String, Set<String>> confidences = setting.confidences(report);
      for (XSSFRow row : written.rows(Tab.LIVE_ANSWERS)) {
        assertThat(told(evaluator, row.getCell(LiveAnswers.CONFIDENCE)))
            .as("confidence in %s by setting %d", Written.text(row, 0), i)
            .isIn(confidences.get(Written.text(row, 0)));
      }
    }
  }

  private static String told(FormulaEvaluator evaluator, XSSFCell cell) {
    CellValue value = evaluator.evaluate(cell);
    return switch (value.getCellType()) {
      case NUMERIC -> String.valueOf(value.getNumberValue());
      case BOOLEAN -> String.valueOf(value.getBooleanValue());
      default -> value.getStringValue().replace('\n', ' ');
    };
  }

  private static String told(CellValue value) {
    return switch (value.getCellType()) {
      case STRING -> value.getStringValue();
      case BOOLEAN -> String.valueOf(value.getBooleanValue());
      default -> value.formatAsString();
    };
  }

  private static String cached(Cell cell) {
    return switch (cell.getCachedFormulaResultType()) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      default -> "error " + cell;
    };
  }
}
