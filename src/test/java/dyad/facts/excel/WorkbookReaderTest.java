package dyad.facts.excel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Slow;
import dyad.facts.files.BriefReader;
import dyad.problems.ProblemsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Files that are no workbook, or too much of one")
@Slow
final class WorkbookReaderTest {

  private static final String NO_WORKBOOK =
      "x.xlsx: no-workbook: this is no Excel workbook that can be read (open it in Excel and save it as an "
          + "Excel workbook (.xlsx), without a password)";

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("A").createRow(0).createCell(0).setCellValue("text");
      workbook.write(out);
    }
    return out.toByteArray();
  }

  @Test
  void anythingElseIsToldAsSuch() {
    for (String text : new String[] {"", "PK", "a text", "{\"title\": 1}"}) {
      assertThatThrownBy(() -> WorkbookReader.read("x.xlsx", text.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(ProblemsException.class)
          .hasMessage(NO_WORKBOOK);
    }
  }

  @Test
  void theMarkOfAnOpenWorkbookLeadsToTheWorkbook() {
    assertThatThrownBy(() -> WorkbookReader.read("facts/~$x.xlsx", new byte[165]))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            "facts/~$x.xlsx: no-workbook: this is the mark that Excel keeps beside a workbook that is open"
                + " (name `x.xlsx` itself)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          brief.xls     | this is a workbook of Excel 97 to 2003 (.xls) (open it in Excel and save it as an Excel
          brief.XLSM    | this is an Excel workbook with macros (.xlsm) (open it in Excel and save it as an Excel
          brief.xlsb    | this is a binary Excel workbook (.xlsb) (open it in Excel and save it as an Excel workbook
          brief.ods     | this is an OpenDocument spreadsheet (.ods) (open it in LibreOffice or Excel and save it as
          brief.numbers | this is a spreadsheet of Numbers (.numbers) (export it to Excel (.xlsx))
          brief.csv     | this is a table of plain text (.csv) (open it in Excel and save it as an Excel workbook
          brief.tsv     | this is a table of plain text (.tsv) (open it in Excel and save it as an Excel workbook
          """)
  void otherFormatsAreToldByTheirNames(String name, String told, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), "any");
    assertThatThrownBy(() -> WorkbookReader.read(file))
        .isInstanceOf(ProblemsException.class)
        .hasMessageStartingWith(file + ": no-workbook: " + told)
        .hasMessageContaining("(.xlsx)");
    assertThatThrownBy(() -> BriefReader.read(file))
        .isInstanceOf(ProblemsException.class)
        .hasMessageStartingWith(file + ": no-workbook: " + told);
  }

  @Test
  void whatIsNotThereIsToldAsSuchWhateverItIsCalled(@TempDir Path folder) {
    assertThatThrownBy(() -> BriefReader.read(folder.resolve("brief.xls")))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("no-such-file");
  }

  @Test
  void otherFormatsAreToldUnderAnotherName() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1};
    assertThatThrownBy(() -> WorkbookReader.read("x.xlsx", old))
        .hasMessage(
            "x.xlsx: no-workbook: this is a workbook of Excel 97 to 2003 under another name, or one"
                + " with a password (open it in Excel and save it as an Excel workbook (.xlsx), without"
                + " a password)");
    String ods =
        "PK" + "\0".repeat(28) + "mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK";
    assertThatThrownBy(() -> WorkbookReader.read("x.xlsx", ods.getBytes(StandardCharsets.US_ASCII)))
        .hasMessage(
            "x.xlsx: no-workbook: this is an OpenDocument spreadsheet under another name (open it in"
                + " LibreOffice or Excel and save it as an Excel workbook (.xlsx))");
  }

  @Test
  void aDamagedOneIsReadOrToldAsSuch() throws IOException {
    byte[] good = workbook();
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      byte[] bad = good.clone();
      for (int j = 0; j < 1 + random.nextInt(8); j++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      try {
        WorkbookReader.read("x.xlsx", bad);
      } catch (ProblemsException e) {
        Assertions.assertThat(e).hasMessage(NO_WORKBOOK);
      }
    }
  }

  @Test
  void aPartThatUnpacksToAHundredTimesItsSizeIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blanks = new byte[1 << 20];
      for (int i = 0; i < 50; i++) {
        zip.write(blanks);
      }
    }
    assertThatThrownBy(() -> WorkbookReader.read("x.xlsx", out.toByteArray()))
        .hasMessage(
            "x.xlsx: too-large: the workbook unpacks to more than 100 times its size (copy what belongs to the "
                + "brief into a new workbook)");
  }

  @Test
  void oneWithMoreCellsThanABriefHasIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(10)) {
      org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("A");
      for (int i = 0; i < 100_001; i++) {
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(i);
        for (int j = 0; j < 5; j++) {
          row.createCell(j).setCellValue(i + j);
        }
      }
      workbook.write(out);
    }
    assertThatThrownBy(() -> WorkbookReader.read("x.xlsx", out.toByteArray()))
        .hasMessage(
            "x.xlsx: too-large: the workbook has more than 500000 cells (split the brief, or copy what "
                + "belongs to it into a new workbook)");
  }

  private static void isNone(
      java.util.function.Consumer<org.apache.poi.xssf.usermodel.XSSFSheet> change)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("A").createRow(0).createCell(0).setCellValue("text");
      workbook.getSheetAt(0).getRow(0).createCell(1).setCellValue("more");
      change.accept(workbook.getSheetAt(0));
      workbook.write(out);
    }
    assertThatThrownBy(() -> WorkbookReader.read("x.xlsx", out.toByteArray()))
        .hasMessage(NO_WORKBOOK);
  }

  @Test
  void aTextThatIsNotAmongTheSharedOnesIsNotReadAsNone() throws IOException {
    isNone(sheet -> sheet.getRow(0).getCell(0).getCTCell().setV("7"));
  }

  @Test
  void aCellThatIsThereTwiceIsNotReadAsEither() throws IOException {
    isNone(sheet -> sheet.getRow(0).getCell(1).getCTCell().setR("A1"));
  }

  @Test
  void aTextInPiecesIsReadWholeAndHowToSayItIsNot() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      org.apache.poi.xssf.usermodel.XSSFRichTextString text =
          new org.apache.poi.xssf.usermodel.XSSFRichTextString("one two");
      text.applyFont(0, 3, workbook.createFont());
      text.getCTRst().addNewRPh().setT("spoken");
      workbook.createSheet("A").createRow(0).createCell(0).setCellValue(text);
      workbook.write(out);
    }
    Assertions.assertThat(
            WorkbookReader.read("x.xlsx", out.toByteArray()).get(0).rows().get(1).get(1).text())
        .isEqualTo("one two");
  }
}
