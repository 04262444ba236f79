package dyad.facts.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.problems.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Cells as other programs write them")
final class CellsTest {

  private static RawWorkbook cells(String... xml) {
    return new RawWorkbook("<row r='1'>" + String.join("", xml) + "</row>");
  }

  @Test
  void aFlagIsTrueInWhicheverWayItIsWritten() throws Exception {
    assertThat(
            cells(
                    "<c t='b'><v>1</v></c>",
                    "<c t='b'><v>true</v></c>",
                    "<c t='b'><v>0</v></c>",
                    "<c t='b'><v>false</v></c>")
                .row(1))
        .containsExactly("FLAG true", "FLAG true", "FLAG false", "FLAG false");
  }

  @Test
  void textIsReadWhereverItIsKept() throws Exception {
    assertThat(
            cells(
                    "<c t='s'><v>0</v></c>",
                    "<c t='inlineStr'><is><t>inline</t></is></c>",
                    "<c t='str'><v>made</v></c>")
                .texts("<si><t>shared</t></si>")
                .row(1))
        .containsExactly("TEXT shared", "TEXT inline", "TEXT made");
  }

  @Test
  void textInSeveralRunsIsOneAndHowToReadItAloudIsNoPartOfIt() throws Exception {
    String runs =
        "<r><t>東</t></r><r><t xml:space='preserve'>京 </t></r>"
            + "<rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/>";
    assertThat(
            cells("<c t='s'><v>0</v></c>", "<c t='inlineStr'><is>" + runs + "</is></c>")
                .texts("<si>" + runs + "</si>")
                .row(1))
        .containsExactly("TEXT 東京 ", "TEXT 東京 ");
  }

  @Test
  void theFilesOwnEscapesAreResolvedAndOthersAreText() throws Exception {
    String text = "_x0041__x005F_x0041_ _X0041_ _x41_";
    assertThat(
            cells("<c t='s'><v>0</v></c>", "<c t='inlineStr'><is><t>" + text + "</t></is></c>")
                .texts("<si><t>" + text + "</t></si>")
                .row(1))
        .containsExactly("TEXT A_x0041_ _X0041_ _x41_", "TEXT A_x0041_ _X0041_ _x41_");
  }

  @Test
  void blankTextIsNone() throws Exception {
    assertThat(
            cells("<c t='inlineStr'><is><t> </t></is></c>", "<c/>", "<c t='b'><v>1</v></c>").row(1))
        .containsExactly("FLAG true");
  }

  @Test
  void formulasErrorsAndDaysAreWhatTheyAre() throws Exception {
    assertThat(
            cells(
                    "<c><f>1+1</f><v>2</v></c>",
                    "<c><f>A1</f></c>",
                    "<c t='e'><v>#DIV/0!</v></c>",
                    "<c t='d'><v>2030-05-02</v></c>")
                .row(1))
        .containsExactly("FORMULA 2", "FORMULA ", "ERROR #DIV/0!", "DATE 2030-05-02");
  }

  @ParameterizedTest(name = "{0} is read as {1}")
  @CsvSource({
    "1e3, 1000",
    "1.5E-3, 0.0015",
    "-0, 0",
    "0.1000000000000000055511151231257827, 0.1",
    "123456789012345678, 123456789012346000",
    "1e401, 1e401",
    "1e-2000000000, 1e-2000000000",
  })
  void numbersAreWrittenOutAsFarAsASpreadsheetProgramDoes(String stored, String read)
      throws Exception {
    assertThat(cells("<c><v> " + stored + " </v></c>").row(1)).containsExactly("NUMBER " + read);
  }

  @Test
  void numbersAreShownInTheFormatOfTheirStyle() throws Exception {
    assertThat(
            cells(
                    "<c s='0'><v>44428</v></c>",
                    "<c s='1'><v>44428</v></c>",
                    "<c s='2'><v>44428</v></c>",
                    "<c s='3'><v>44428</v></c>")
                .styles(
                    "<numFmts><numFmt numFmtId='164' formatCode='0.00 &quot;yd&quot;'/></numFmts>",
                    0,
                    14,
                    9,
                    164)
                .row(1))
        .containsExactly(
            "NUMBER 44428", "DATE 2021-08-20", "PERCENTAGE 44428", "STYLED_NUMBER 44428");
  }

  /** Some formats depend on the country where a file was made, and show a date in a few. */
  @Test
  void aNumberInAFormatThatTheFileDoesNotTellIsNotTakenAsShown() throws Exception {
    assertThat(cells("<c s='1'><v>44428</v></c>").styles("", 0, 31).row(1))
        .containsExactly("STYLED_NUMBER 44428");
  }

  @Test
  void aStyleThatIsNotThereIsNone() throws Exception {
    assertThat(cells("<c s='7'><v>5</v></c>").styles("", 0).row(1)).containsExactly("NUMBER 5");
    assertThat(cells("<c s='1'><v>5</v></c>", "<c><v>6</v></c>").row(1))
        .containsExactly("NUMBER 5", "NUMBER 6");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2025-08-21",
    "true, 2025-08-21",
    "0, 2021-08-20",
    "false, 2021-08-20",
  })
  void daysAreCountedFrom1904WhereTheWorkbookSaysSo(String flag, String day) throws Exception {
    RawWorkbook book = cells("<c s='0'><v>44428</v></c>").styles("", 14);
    assertThat(book.settings("<workbookPr date1904='" + flag + "'/>").row(1))
        .containsExactly("DATE " + day);
  }

  @Test
  void aDateWithoutAYearOrBeforeAllDaysOrWithATimeIsNone() throws Exception {
    assertThat(
            cells(
                    "<c s='0'><v>-5</v></c>",
                    "<c s='0'><v>44428.5</v></c>",
                    "<c s='1'><v>44428</v></c>",
                    "<c s='2'><v>0.5</v></c>")
                .styles("", 14, 16, 20)
                .row(1))
        .containsExactly(
            "ODD_DATE -5",
            "ODD_DATE 2021-08-20T12:00",
            "ODD_DATE 2021-08-20T00:00",
            "ODD_DATE 1899-12-31T12:00");
  }

  @Test
  void rowsAndCellsWithoutNamesFollowEachOther() throws Exception {
    RawWorkbook book =
        new RawWorkbook(
            "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c>"
                + "</row><row><c><v>5</v></c></row>");
    assertThat(book.grid().rows().keySet()).containsExactly(1, 5, 6);
    assertThat(book.grid().rows().get(1).keySet()).containsExactly(1, 2);
    assertThat(book.grid().rows().get(5).keySet()).containsExactly(3, 4);
  }

  @Test
  void whatIsHiddenIsReadAndMergedCellsAreNamedByTheirFirst() throws Exception {
    Grid grid =
        new RawWorkbook("<row r='1' hidden='1'><c><v>1</v></c></row>")
            .behind("<mergeCells count='1'><mergeCell ref='B2:C3'/></mergeCells>")
            .grid();
    assertThat(grid.rows().get(1)).hasSize(1);
    assertThat(grid.merged()).containsExactly(new Place("x.xlsx", "A", 2, 2));
  }
}
