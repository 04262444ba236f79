package dyad.reports.excel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import dyad.reports.SampleScenarios;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.excel.Written;
import dyad.reports.excel.analysis.ComparisonWorkbook.Sheet;
import dyad.reports.provenance.ReportRequest;
import dyad.reports.wording.ChangeWords;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import dyad.scenarios.comparison.Comparison;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A workbook of comparisons holds what moves, and no more. */
@Slow
final class ComparisonWorkbookTest {

  private static final Path FOLDER = Path.of("facts/afghanistan-2021");
  private static final List<String> NAMES =
      List.of("attacks-in-pakistan-end", "panjshir-falls", "taliban-keep-their-word");
  private static final List<Situation> SITUATIONS = new ArrayList<>();

  @BeforeAll
  static void setsTheTable() throws Exception {
    Document<Brief> brief = BriefReader.document(FOLDER);
    List<Step> steps = new Alternatives(brief, FOLDER).read(NAMES);
    FactUniverse table =
        FactUniverse.of(Composition.of(brief, List.of()), steps, Shipped.reasoner());
    SITUATIONS.add(table.plain());
    for (Step step : steps) {
      SITUATIONS.add(table.situation(Composition.of(brief, List.of(step))));
    }
  }

  private static Comparison compare(int from, int to) {
    return Comparison.of(SITUATIONS.get(from), SITUATIONS.get(to), Shipped.RULES, Shipped.SCALES);
  }

  private static ComparisonReport report(Comparison... comparisons) {
    return ComparisonReport.of(
        Shipped.RULES,
        Shipped.SCALES,
        Shipped.madeFrom(ReportRequest.comparison(), Shipped.BRIEF),
        List.of(comparisons));
  }

  private static Written written(ComparisonReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ComparisonWorkbook.write(report, out);
    return new Written(new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())));
  }

  private static List<XSSFRow> rows(Written workbook, Sheet sheet) {
    XSSFSheet written = workbook.workbook().getSheet(sheet.title());
    List<XSSFRow> rows = new ArrayList<>();
    for (int row = dyad.reports.excel.table.Table.FIRST; row <= written.getLastRowNum(); row++) {
      rows.add(written.getRow(row));
    }
    return rows;
  }

  @Test
  void everyChangeHasItsRowWithFromToAndDirectionAndNothingElseHas() throws IOException {
    Comparison comparison = compare(0, 2);
    List<List<String>> told =
        rows(written(report(comparison)), Sheet.CHANGES).stream()
            .filter(r -> r.getCTRow().getOutlineLevel() == 0)
            .map(r -> List.of(Written.text(r, 0), onOneLine(r, 3), onOneLine(r, 4)))
            .toList();
    assertThat(told)
        .isNotEmpty()
        .containsExactlyElementsOf(
            comparison.changes().stream()
                .map(
                    c ->
                        List.of(
                            dyad.explanation.Wording.capital(c.id()),
                            ChangeWords.shown(c.from()),
                            ChangeWords.shown(c.to())))
                .toList());
  }

  /** In a cell the range of a term stands below it. */
  private static String onOneLine(XSSFRow row, int column) {
    return Written.text(row, column).replace('\n', ' ');
  }

  @Test
  void directionsAreTheOtherWayRoundFromTheOtherSide() throws IOException {
    UnaryOperator<String> mirrored =
        s ->
            s.replace('▲', '*')
                .replace('▼', '▲')
                .replace('*', '▼')
                .replace("– no longer assessed", "+")
                .replace("+ assessed now", "– no longer assessed")
                .replaceFirst("^\\+$", "+ assessed now")
                .replace("more", "#")
                .replace("less", "more")
                .replace("#", "less")
                .replace("closer", "#")
                .replace("further apart", "closer")
                .replace("#", "further apart");
    for (int i = 1; i < SITUATIONS.size(); i++) {
      assertThat(directions(compare(i, 0)))
          .isEqualTo(directions(compare(0, i)).stream().map(mirrored).toList());
    }
  }

  private static List<String> directions(Comparison comparison) throws IOException {
    return rows(written(report(comparison)), Sheet.CHANGES).stream()
        .filter(r -> r.getCTRow().getOutlineLevel() == 0)
        .map(r -> Written.text(r, 5))
        .toList();
  }

  @Test
  void theBottomLineBeginsOnTheSheetOfPaperOnWhichItsHeadingStands() throws IOException {
    Report wordy = SampleReports.saying(SampleReports.LONG);
    XSSFSheet front =
        written(SampleScenarios.comparison(wordy)).workbook().getSheet(Sheet.SUMMARY.title());
    int heading = 0;
    while (!Written.text(front.getRow(heading), 0).equals("Bottom line")) {
      heading++;
    }
    assertThat(front.getRowBreaks()).containsExactly(heading - 1);
  }

  @Test
  void whatMovesIsColouredAndSaysTheSameWithoutColour() throws IOException {
    Set<String> signs = new HashSet<>();
    for (XSSFRow row : rows(written(report(compare(0, 2))), Sheet.CHANGES)) {
      if (row.getCTRow().getOutlineLevel() == 0) {
        String text = Written.text(row, 5);
        signs.add(
            text.substring(0, 1)
                + row.getCell(5).getCellStyle().getFillForegroundColorColor().getARGBHex());
      }
    }
    assertThat(signs).hasSizeGreaterThan(1);
    assertThat(signs.stream().map(s -> s.substring(0, 1)).distinct()).hasSameSizeAs(signs);
    assertThat(signs.stream().map(s -> s.substring(1)).distinct()).hasSameSizeAs(signs);
  }

  @Test
  void behindEachGroundStandTheFactsThatDiffer() throws IOException {
    Written workbook = written(report(compare(0, 1)));
    assertThat(rows(workbook, Sheet.CHANGES))
        .anyMatch(
            r ->
                Written.text(r, 2).equals("+ now")
                    && Written.text(r, 6).startsWith("Assumed: ")
                    && Written.text(r, 8).equals("what if [1]"));
    assertThat(rows(workbook, Sheet.SUPPOSED))
        .anyMatch(r -> Written.text(r, 2).equals("attacks-rise"))
        .anyMatch(
            r -> Written.text(r, 3).matches("\\d+ of 51 likelihoods, .* stay as they are\\."));
  }

  @Test
  void severalStandSideBySideWithOneRowForEachAnswerThatChangesInAny() throws IOException {
    ComparisonReport report = report(compare(0, 1), compare(0, 2), compare(0, 3));
    List<XSSFRow> rows = rows(written(report), Sheet.MATRIX);
    assertThat(rows).hasSize(report.rows().size());
    long filled =
        rows.stream()
            .mapToLong(
                r -> List.of(4, 5, 6).stream().filter(c -> !Written.text(r, c).isEmpty()).count())
            .sum();
    assertThat(filled)
        .isEqualTo(report.comparisons().stream().mapToLong(c -> c.changes().size()).sum());
    assertThat(rows.stream().map(r -> Written.text(r, 0) + Written.text(r, 1)))
        .doesNotHaveDuplicates();
  }

  @Test
  void nothingThatChangesIsToldAsSuch() throws IOException {
    Written workbook = written(report(compare(0, 0)));
    assertThat(Written.text(rows(workbook, Sheet.CHANGES).get(0), 0))
        .isEqualTo("Nothing has another term, alignment or confidence.");
  }

  @Test
  void everySheetShowsTheMarking() throws IOException {
    Brief b = SITUATIONS.get(0).brief();
    Brief marked =
        new Brief(
            b.id(),
            b.title(),
            b.author(),
            Optional.of("FOR TRAINING"),
            b.asOf(),
            b.dyad(),
            b.actors(),
            b.matters(),
            b.topics(),
            b.questions(),
            b.facts());
    ComparisonReport plain = report(compare(0, 1), compare(0, 2));
    Written workbook =
        written(
            new ComparisonReport(
                marked,
                plain.rules(),
                plain.scales(),
                plain.madeFrom(),
                plain.coverage(),
                plain.comparisons(),
                plain.signs()));
    workbook
        .workbook()
        .forEach(
            sheet -> {
              assertThat(Written.text((XSSFRow) sheet.getRow(0), 0)).startsWith("FOR TRAINING");
              assertThat(sheet.getHeader().getCenter()).endsWith("FOR TRAINING");
            });
  }
}
