package dyad.reports.excel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.facts.excel.PlainText;
import dyad.facts.office.VisibleText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** What we write ourselves, since the library takes long over it, is what the library writes. */
class SameAsTheLibraryTest {

  private static final List<String> PIECES =
      List.of(
          "a",
          " ",
          "\n",
          "<",
          "&",
          ">",
          "]]>",
          "]",
          "\"",
          "'",
          "=",
          "_x0041_",
          "é",
          "中",
          "𠀀",
          "&amp;",
          "<![CDATA[",
          "words that go on for a while");

  private final Random random = new Random(20_261_125);

  @Test
  void textsStandAsTheLibraryWritesThem() throws IOException {
    SharedStrings ours = new SharedStrings();
    SharedStringsTable theirs = new SharedStringsTable();
    for (int i = 0; i < 3_000; i++) {
      String text = PlainText.stored(text());
      assertThat(ours.of(text)).isEqualTo(theirs.addSharedStringItem(new XSSFRichTextString(text)));
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    theirs.writeTo(written);
    assertThat(ours.xml().split("(?=<si>)"))
        .containsExactly(written.toString(StandardCharsets.UTF_8).split("(?=<si>)"));
  }

  @Test
  void cellsStandAsTheLibraryWritesThem() throws IOException {
    for (int i = 0; i < 50; i++) {
      try (XSSFWorkbook workbook = new XSSFWorkbook()) {
        workbook.createSheet();
        Cells cells = new Cells(new SharedStrings());
        fill(cells, workbook);
        String theirs = part(workbook);
        assertThat(cells.xml().split("(?=<c )"))
            .containsExactly(found("<sheetData.*</sheetData>", theirs).split("(?=<c )"));
        assertThat(cells.range().orElse("A1"))
            .isEqualTo(found("(?<=<dimension ref=\")[^\"]*", theirs));
      }
    }
  }

  @Test
  void noCellHoldsWhatIsNoNumber() {
    Cells cells = new Cells(new SharedStrings());
    assertThatThrownBy(() -> cells.put(0, 0, Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void fill(Cells ours, XSSFWorkbook workbook) {
    for (int i = 0; i < 40; i++) {
      int at = random.nextInt(30);
      XSSFRow known = workbook.getSheetAt(0).getRow(at);
      XSSFRow row = known == null ? workbook.getSheetAt(0).createRow(at) : known;
      double points = 5 + random.nextInt(400) / 4.0;
      ours.grow(at, points);
      if (!row.getCTRow().isSetHt() || row.getHeightInPoints() < points) {
        row.setHeightInPoints((float) points);
      }
      if (random.nextInt(8) == 0) {
        ours.level(at, 3);
        row.getCTRow().setOutlineLevel((short) 3);
      }
      if (random.nextInt(5) > 0) {
        fill(ours, at, random.nextInt(40), row);
      }
    }
  }

  private void fill(Cells ours, int row, int column, XSSFRow theirs) {
    Object value =
        switch (random.nextInt(5)) {
          case 0 -> "";
          case 1 -> random.nextBoolean();
          case 2 -> random.nextInt(1_000) / 8.0;
          case 3 -> random.nextGaussian() * 1e9;
          default -> text();
        };
    XSSFCell cell = theirs.createCell(column);
    cell.getCTCell().setS(0);
    if (random.nextBoolean()) {
      String formula = text();
      ours.put(row, column, new Formula(formula, value), 0);
      fill(cell, value, STCellType.STR);
      cell.getCTCell().addNewF().setStringValue(formula);
    } else {
      ours.put(row, column, value, 0);
      fill(cell, value, STCellType.S);
    }
  }

  private static void fill(XSSFCell cell, Object value, STCellType.Enum text) {
    if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (text == STCellType.STR) {
      cell.getCTCell().setT(text);
      cell.getCTCell().setV(PlainText.stored((String) value));
    } else if (!value.equals("")) {
      cell.setCellValue(PlainText.stored((String) value));
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return VisibleText.of(text.toString());
  }

  private static String part(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    workbook.write(written);
    try (XSSFWorkbook again = new XSSFWorkbook(new ByteArrayInputStream(written.toByteArray()))) {
      return new String(
          again.getSheetAt(0).getPackagePart().getInputStream().readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  private static String found(String pattern, String in) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(in);
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }
}
