package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Slow;
import dyad.facts.files.TypedWorkbook;
import dyad.facts.kinds.Event;
import dyad.problems.ProblemsException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Workbooks of a brief in which somebody has been busy")
@Slow
final class OddWorkbooksTest {

  private TypedWorkbook book;

  @BeforeEach
  void open() {
    book = new TypedWorkbook();
  }

  private void isTold(String... lines) {
    assertThatThrownBy(() -> book.read())
        .isInstanceOf(ProblemsException.class)
        .hasMessage(String.join("\n", lines));
  }

  private void without(String sheet) {
    book.workbook().removeSheetAt(book.workbook().getSheetIndex(sheet));
  }

  private List<String> ids() throws Exception {
    return book.read().facts().stream().map(Fact::id).toList();
  }

  @Test
  void aBriefWithoutANameIsCalledAsItsFile() throws Exception {
    book.cell("Brief!B5").setBlank();
    assertThat(book.read().id()).isEqualTo("facts");
    book.workbook().getSheet("Brief").removeRow(book.workbook().getSheet("Brief").getRow(4));
    assertThat(book.read().id()).isEqualTo("facts");
  }

  @ParameterizedTest
  @CsvSource({"a/b", "../up", "'two  spaces'"})
  void aBriefsNameCouldNameAFile(String id) {
    book.type("Brief!B5", id);
    isTold(
        "facts.xlsx:Brief!B5: bad-id: `id` is `"
            + id
            + "` (expected letters, digits, - _ or ., as in a file's name)");
  }

  @Test
  void aBriefsNameIsNoFormula() {
    book.cell("Brief!B5").setCellFormula("1+1");
    isTold(
        "facts.xlsx:Brief!B5: formula: this cell holds a formula (put its value in its place: copy it, and"
            + " paste it as a value)");
  }

  @Test
  void rowsOfTheBriefThatSayNothingKnownAreToldWithTheNearest() {
    book.type("Brief!A30", "Titel").type("Brief!B30", "x").type("Brief!B31", "y");
    assertThatThrownBy(() -> book.read())
        .hasMessageContaining(
            "facts.xlsx:Brief!A30: unknown-field: the brief has no field `Titel` (did you mean `Title`?)")
        .hasMessageContaining(
            "facts.xlsx:Brief!A31: unknown-field: this row does not say what it tells (");
  }

  @Test
  void sheetsOfWhatABriefHasNotMayBeLeftOutOrEmpty() throws Exception {
    without("Role");
    without("Dissents");
    assertThat(ids()).hasSize(18).doesNotContain("F13");
    assertThat(book.read().questions().get(0).dissents()).isEmpty();
    XSSFSheet claims = book.workbook().getSheet("Claim");
    claims.forEach(row -> row.forEach(cell -> cell.setBlank()));
    assertThat(ids()).hasSize(17).doesNotContain("F14");
  }

  @Test
  void sheetsThatABriefNeedsAreToldWhereTheyAreMissing() {
    without("Questions");
    assertThatThrownBy(() -> book.read())
        .hasMessageContaining("facts.xlsx:Brief: missing-field: the brief lacks `questions`");
    without("Brief");
    assertThatThrownBy(() -> book.read())
        .hasMessageContaining("facts.xlsx: missing-field: the brief lacks `title`");
  }

  @Test
  void aSheetThatIsLikeNoneOfABriefsMayBeKeptUnderAnotherName() {
    book.workbook().createSheet("Xyzzy").createRow(0).createCell(0).setCellValue("a remark");
    assertThatThrownBy(() -> book.read())
        .hasMessageContaining("facts.xlsx:Xyzzy: unknown-sheet: a brief has no sheet `Xyzzy` (")
        .hasMessageContaining("; begin its name with _ if it is yours and not to be read)");
  }

  @Test
  void cellsMayBeMergedAboveTheTable() throws Exception {
    book.workbook().getSheet("Event").addMergedRegion(CellRangeAddress.valueOf("A1:F1"));
    assertThat(book.read()).isEqualTo(Samples.brief());
  }

  @Test
  void aDissentIsOnAQuestion() {
    book.cell("Dissents!A5").setBlank();
    isTold(
        "facts.xlsx:Dissents!A5: missing-field: this row lacks its `Question` (the id of the question)");
  }

  @Test
  void aDissentOnAQuestionThatHasLostItsIdIsTold() {
    book.cell("Questions!A5").setBlank();
    assertThatThrownBy(() -> book.read())
        .hasMessageContaining("facts.xlsx:Questions!A5: missing-field: ")
        .hasMessageContaining("facts.xlsx:Dissents!A5: unknown-question: ");
    book.cell("Questions!A5").setCellFormula("1+1");
    assertThatThrownBy(() -> book.read())
        .hasMessageContaining("facts.xlsx:Questions!A5: formula: ");
  }

  @Test
  void thePlaceInTheOrderIsANumber() {
    book.type("Event!AD5", "first");
    isTold("facts.xlsx:Event!AD5: wrong-type: `Order` is the text `first` (a number)");
    book.cell("Event!AD5").setCellFormula("1+1");
    isTold(
        "facts.xlsx:Event!AD5: formula: this cell holds a formula (put its value in its place: copy it, and"
            + " paste it as a value)");
  }

  @Test
  void whatIsNoTextIsNotTakenForOne() {
    book.cell("Event!A5").setCellValue(true);
    book.type("Event!B5", 1.5, "General").type("Event!G5", 123456789012.0, "General");
    book.type("Event!F5", 7, "0.00").type("Event!D5", 0.5, "0%");
    String told = ", where text is expected (format the cell as text, and type it once more)";
    isTold(
        "facts.xlsx:Event!A5: not-text: this cell holds true or false" + told,
        "facts.xlsx:Event!B5: not-text: this cell holds a number" + told,
        "facts.xlsx:Event!D5: not-text: this cell holds a number" + told,
        "facts.xlsx:Event!F5: not-text: this cell holds a number" + told,
        "facts.xlsx:Event!G5: not-text: this cell holds a number" + told);
  }

  @Test
  void whatIsNoDateIsNotTakenForOne() {
    book.cell("Event!T5").setCellValue(true);
    book.type("Event!U5", 20300, "General").type("Event!V5", 2030, "0.00");
    String told =
        ": bad-date: this cell shows no day, month or year (format it as text, and type 2021-08-20, 2021-08 or"
            + " 2021)";
    isTold(
        "facts.xlsx:Event!T5" + told, "facts.xlsx:Event!U5" + told, "facts.xlsx:Event!V5" + told);
  }

  @Test
  void whatIsNoNumberIsNotTakenForOne() {
    book.cell("Event!H5").setCellValue(true);
    book.type("Event!I5", "12 men");
    isTold(
        "facts.xlsx:Event!H5: wrong-type: this cell holds no number (format it as a number)",
        "facts.xlsx:Event!I5: wrong-type: `wounded` is the text `12 men` (expected a whole number)");
  }

  @Test
  void aFractionOfAPersonIsNoCountHoweverItIsTyped() {
    book.type("Event!H5", "1.5").type("Event!I5", 2.5, "0");
    isTold(
        "facts.xlsx:Event!H5: wrong-type: `killed` is the number `1.5` (expected a whole number)",
        "facts.xlsx:Event!I5: wrong-type: `wounded` is the number `2.5` (expected a whole number)");
  }

  @Test
  void aNumberMayBeShownInAFormatOfItsOwn() throws Exception {
    book.type("Event!H5", 12, "#,##0.00 \"men\"");
    assertThat(((Event) book.read().facts().get(0).content()).killed()).isEqualTo(12);
  }

  @Test
  void aNumberTooLargeForAnySheetIsTold() {
    book.type("Measure!G5", 1e300, "General");
    assertThatThrownBy(() -> book.read())
        .hasMessageContaining("facts.xlsx:Measure!G5: out-of-range: `value` is `1000000")
        .hasMessageContaining("(expected at most 15 digits in all)");
  }

  @Test
  void listsArePartedByCommasAndHoldNoDates() throws Exception {
    book.type("Questions!H5", "2,, 3;4\n");
    assertThat(book.read().questions().get(0).paragraphs()).containsExactly(2, 3, 4);
    book.type("Questions!H5", 4, "General");
    assertThat(book.read().questions().get(0).paragraphs()).containsExactly(4);
    book.type("Questions!H5", "2, two").type("Event!S5", 5, "General");
    book.type("Questions!E5", 47605, "yyyy-mm-dd");
    assertThatThrownBy(() -> book.read())
        .hasMessageContaining("facts.xlsx:Questions!H5: wrong-type: ")
        .hasMessageContaining("is the text `two` (expected a whole number)")
        .hasMessageContaining("facts.xlsx:Questions!E5: not-text: this cell holds a date, where");
    book.type("Questions!H5", "2").type("Questions!E5", "fall");
    assertThatThrownBy(() -> book.read())
        .hasMessageContaining(
            "facts.xlsx:Event!S5: unknown-topic: this brief declares no topic `5`");
  }

  @Test
  void aFlagIsNoNumberAndMayBeNo() throws Exception {
    book.type("Event!AB5", "No");
    assertThat(book.read().facts().get(0).assumption()).isFalse();
    book.type("Event!AB5", 1, "General");
    isTold("facts.xlsx:Event!AB5: wrong-type: this cell holds `1` (expected yes, or nothing)");
  }
}
