package dyad.cli.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.cli.Main;
import dyad.cli.terminal.ExitCode;
import dyad.findings.AlignmentScale;
import dyad.findings.ScalesReader;
import dyad.problems.ProblemsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Scales go to Excel and back")
@Slow
final class EditScalesCommandTest {

  private static final Path SHIPPED = Path.of("rules/scales");
  private static final List<String> TABLES =
      List.of(
          "alignment.csv",
          "confidence.csv",
          "limits.csv",
          "ratings.csv",
          "strengths.csv",
          "thresholds.csv");

  @TempDir private Path folder;

  private Path workbook;
  private Path scales;
  private String told = "";

  @BeforeEach
  void write() throws IOException {
    scales = Files.createDirectories(folder.resolve("rules/scales"));
    for (String table : TABLES) {
      Files.copy(SHIPPED.resolve(table), scales.resolve(table));
    }
    workbook = folder.resolve("scales.xlsx");
    assertThat(dyad("--to")).isZero();
  }

  private int dyad(String way) {
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
      return Main.run(
          "scales", way, workbook.toString(), "--rules", folder.resolve("rules").toString());
    } finally {
      System.setErr(err);
      told = printed.toString(StandardCharsets.UTF_8);
    }
  }

  private void edit(Consumer<XSSFWorkbook> change) throws IOException {
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(book);
      book.write(out);
      Files.write(workbook, out.toByteArray());
    }
  }

  @Test
  void withNothingChangedWhereNothingWasTyped() throws IOException {
    assertThat(dyad("--from")).isZero();
    assertThat(told).startsWith("Nothing to change in ");
    for (String table : TABLES) {
      assertThat(scales.resolve(table)).hasSameBinaryContentAs(SHIPPED.resolve(table));
    }
  }

  @Test
  void andOnlyTheTableThatWasTypedInChanges() throws IOException, ProblemsException {
    edit(book -> book.getSheet("thresholds").getRow(4).getCell(1).setCellValue(4));
    assertThat(dyad("--from")).isZero();
    assertThat(ScalesReader.read(scales).thresholds()).containsEntry("several", 4.0);
    assertThat(scales.resolve("thresholds.old-1.csv"))
        .hasSameBinaryContentAs(SHIPPED.resolve("thresholds.csv"));
    assertThat(scales.resolve("ratings.csv"))
        .hasSameBinaryContentAs(SHIPPED.resolve("ratings.csv"));
    assertThat(scales.resolve("ratings.old-1.csv")).doesNotExist();
  }

  @Test
  void andTheCutOffsOfAlignmentsAreAmongThem() throws IOException, ProblemsException {
    edit(book -> book.getSheet("alignment").getRow(4).getCell(1).setCellValue(0.3));
    assertThat(dyad("--from")).isZero();
    assertThat(ScalesReader.read(scales).alignment())
        .isEqualTo(new AlignmentScale(0.3, 2, 0.5, 0.5, 0.35));
    assertThat(scales.resolve("limits.old-1.csv")).doesNotExist();
  }

  @Test
  void andATableThatIsNotThereStaysAway() throws IOException {
    Files.delete(scales.resolve("alignment.csv"));
    assertThat(dyad("--to")).isZero();
    assertThat(dyad("--from")).isZero();
    assertThat(told).startsWith("Nothing to change in ");
    assertThat(scales.resolve("alignment.csv")).doesNotExist();
  }

  @Test
  void andWhatIsWrongIsToldByCell() throws IOException {
    edit(
        book -> {
          book.getSheet("ratings").getRow(4).getCell(1).setCellValue(1.5);
          book.getSheet("strengths").getRow(5).getCell(0).setCellValue("likly");
          book.getSheet("confidence").getRow(4).getCell(1).setCellFormula("1/2");
          book.createSheet("other").createRow(0).createCell(0).setCellValue("mine");
        });
    assertThat(dyad("--from")).isEqualTo(ExitCode.INPUT);
    assertThat(told)
        .contains(
            workbook
                + ":confidence!B5: no-number: `a formula` is no number (a number such as `0.75`,"
                + " with a point)\n",
            workbook + ":other: unknown-sheet: the scales have no sheet `other`");
    edit(book -> book.removeSheetAt(book.getSheetIndex("other")));
    edit(book -> book.getSheet("confidence").getRow(4).getCell(1).removeFormula());
    edit(book -> book.getSheet("confidence").getRow(4).getCell(1).setCellValue(0.9));
    assertThat(dyad("--from")).isEqualTo(ExitCode.INPUT);
    assertThat(told)
        .contains(
            workbook + ":ratings!B5: out-of-range: `A` is 1.5 (a number from 0.0 to 1.0)\n",
            workbook
                + ":strengths!A6: unknown-name: `likly` means nothing here (did you mean `likely`?)\n")
        .doesNotContain("missing-name");
    for (String table : TABLES) {
      assertThat(scales.resolve(table)).hasSameBinaryContentAs(SHIPPED.resolve(table));
    }
  }

  @Test
  void andATableThatIsGoneIsTold() throws IOException {
    edit(book -> book.removeSheetAt(book.getSheetIndex("ratings")));
    assertThat(dyad("--from")).isEqualTo(ExitCode.INPUT);
    assertThat(told).contains(workbook + ": missing-sheet: there is no sheet `ratings`");
  }
}
