package dyad.facts.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Slow;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Samples;
import dyad.facts.SourceNote;
import dyad.facts.Topic;
import dyad.facts.When;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Measure;
import dyad.facts.records.RecordFields;
import dyad.problems.ProblemsException;
import java.io.IOException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is typed into a workbook")
@Slow
final class TypedWorkbookTest {

  private TypedWorkbook book;

  @BeforeEach
  void open() {
    book = new TypedWorkbook();
  }

  private Event event() throws IOException, ProblemsException {
    return (Event) book.read().facts().get(0).content();
  }

  private String date() throws IOException, ProblemsException {
    return book.read().facts().get(0).when().date();
  }

  private void isTold(String... lines) {
    assertThatThrownBy(() -> book.read())
        .isInstanceOf(ProblemsException.class)
        .hasMessage(String.join("\n", lines));
  }

  @ParameterizedTest(name = "{0} shown as {1} is read as {2}")
  @CsvSource({
    "2030-05-02, yyyy-mm-dd, 2030-05-02",
    "2030-05-02, m/d/yy, 2030-05-02",
    "2030-05-01, mmm-yy, 2030-05",
    "2030-05-01, yyyy-mm, 2030-05",
    "2030-05-02, yyyy, 2030"
  })
  @DisplayName("A date that Excel made is read as far as it is shown")
  void datesAreReadAsShown(String day, String format, String read)
      throws IOException, ProblemsException {
    double serial = DateUtil.getExcelDate(java.time.LocalDate.parse(day));
    assertThat(new TypedWorkbook().type("Event!T5", serial, format).read().facts().get(0).when())
        .extracting(When::date)
        .isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2030", "2030-05", "2030-05-02"})
  void datesMayBeTypedAsText(String text) throws IOException, ProblemsException {
    book.type("Event!T5", text);
    assertThat(date()).isEqualTo(text);
  }

  @Test
  void aYearMayBeANumber() throws IOException, ProblemsException {
    book.type("Event!T5", 2030, "General");
    assertThat(date()).isEqualTo("2030");
  }

  @Test
  void aDateWithoutAYearOrWithATimeOfDayIsRefused() {
    book.type("Event!T5", 47605, "d-mmm").type("Event!U5", 47605.5, "yyyy-mm-dd");
    isTold(
        "facts.xlsx:Event!T5: bad-date: this cell shows no day, month or year (format it as text, and type "
            + "2021-08-20, 2021-08 or 2021)",
        "facts.xlsx:Event!U5: bad-date: this cell shows no day, month or year (format it as text, and type "
            + "2021-08-20, 2021-08 or 2021)");
  }

  @Test
  void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws IOException, ProblemsException {
    book.type("Event!T5", 47605 - 1462, "yyyy-mm-dd");
    book.change(w -> w.getCTWorkbook().getWorkbookPr().setDate1904(true));
    assertThat(date()).isEqualTo("2030-05-02");
  }

  /** Excel counts a 29 February 1900: to it the days before are one later than they were. */
  @ParameterizedTest(name = "{0} is read as {1}")
  @CsvSource({"59, 1900-02-28", "61, 1900-03-01"})
  void daysAroundTheOneThatNeverWasAreReadAsShown(double serial, String read)
      throws IOException, ProblemsException {
    assertThat(
            new TypedWorkbook().type("Event!T5", serial, "yyyy-mm-dd").read().facts().get(0).when())
        .extracting(When::date)
        .isEqualTo(read);
  }

  @Test
  void theDayThatNeverWasIsRefused() {
    book.type("Event!T5", 60, "yyyy-mm-dd");
    assertThatThrownBy(() -> book.read()).hasMessageContaining("facts.xlsx:Event!T5: bad-date");
  }

  @Test
  void aFieldOfTheBriefThatIsGivenTwiceIsRefused() {
    String label = book.cell("Brief!A5").getStringCellValue();
    book.type("Brief!A30", label).type("Brief!B30", "another");
    assertThatThrownBy(() -> book.read())
        .hasMessageContaining("facts.xlsx:Brief!A30: duplicate-field: the field")
        .hasMessageContaining("is given twice (first in Brief!B5)");
  }

  @ParameterizedTest(name = "{0} is read as {1}")
  @CsvSource({"1E+3, 1000", "1.5e-3, 0.0015", "12345678901234500000, 12345678901234500000"})
  void exponentsAreTheNumbersThatTheyStandFor(String stored, double read)
      throws IOException, ProblemsException {
    book.cell("Measure!G5").setCellValue(1);
    book.cell("Measure!G5").getCTCell().setV(stored);
    if (read > 1e15) {
      assertThatThrownBy(() -> book.read()).hasMessageContaining("Measure!G5: out-of-range");
    } else {
      assertThat(((Measure) book.read().facts().get(8).content()).value()).isEqualTo(read);
    }
  }

  @Test
  void aDateThatExcelMadeOfATextIsRefused() {
    book.type("Event!A5", 47605, "d-mmm");
    isTold(
        "facts.xlsx:Event!A5: not-text: this cell holds a date, where text is expected (format the cell as "
            + "text, and type it once more)");
  }

  @Test
  void numbersAreReadToTheDigitsThatExcelKeeps() throws IOException, ProblemsException {
    book.type("Measure!G5", 0.1 + 0.2, "0.00");
    Measure measure = (Measure) book.read().facts().get(8).content();
    assertThat(measure.value()).isEqualTo(0.3);
  }

  @Test
  void numbersMayStandAsTextAndNamesAsNumbers() throws IOException, ProblemsException {
    book.type("Event!H5", "13").type("Event!A5", 7, "General");
    assertThat(event().killed()).isEqualTo(13);
    assertThat(book.read().facts().get(0).id()).isEqualTo("7");
  }

  @Test
  void aPercentageIsRefusedBecauseItIsNotWhatItShows() {
    book.type("Measure!G5", 0.5, "0%");
    isTold(
        "facts.xlsx:Measure!G5: percentage: this cell holds 0.5 and shows it as a percentage (format it as a "
            + "number, and type what is meant)");
  }

  @Test
  void zeroWithAUnitIsAFigureAndStaysOne() throws IOException, ProblemsException {
    book.type("Measure!G5", 0, "General");
    Brief read = book.read();
    assertThat(((Measure) read.facts().get(8).content()).value()).isZero();
    assertThat(RecordFields.of(read.facts().get(8)))
        .containsEntry("value", java.math.BigDecimal.ZERO);
  }

  @Test
  void trueAndYesAreAssumptions() throws IOException, ProblemsException {
    book.cell("Event!AB5").setCellValue(true);
    assertThat(book.read().facts().get(0).assumption()).isTrue();
    book.type("Event!AB5", "Yes");
    assertThat(book.read().facts().get(0).assumption()).isTrue();
    book.type("Event!AB5", "perhaps");
    isTold(
        "facts.xlsx:Event!AB5: wrong-type: this cell holds `perhaps` (expected yes, or nothing)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@name", "_x0041_", "'quoted", "a\nb", "007"})
  void textStaysTheTextThatItIs(String text) throws IOException, ProblemsException {
    Fact first = Samples.brief().facts().get(0);
    Brief brief =
        Samples.brief()
            .withFacts(
                java.util.List.of(
                    new Fact(
                        first.id(),
                        text,
                        first.source(),
                        text,
                        first.rating(),
                        first.topics(),
                        first.when(),
                        false,
                        first.content())));
    assertThat(BriefReader.workbook("facts.xlsx", BriefWorkbookTest.bytes(brief)))
        .isEqualTo(brief.named("good"));
  }

  @Test
  void topicsArePartedByCommas() throws IOException, ProblemsException {
    book.type("Event!S5", " trade,settlement ;border security");
    assertThat(book.read().facts().get(0).topics())
        .containsExactly("trade", "settlement", "border security");
  }

  @Test
  void allThatIsWrongIsToldAtOnceByCellWithTheNearestName() {
    book.type("Event!D5", "takover").type("Event!E5", "Hil Men").type("Event!Q5", "B9");
    book.type("Event!S5", "border security, tade").type("Questions!E5", "Hill Men, Norland");
    book.cell("Event!M5").setBlank();
    book.type("Dissents!A5", "Q11");
    isTold(
        "facts.xlsx:Questions!E5: unknown-subject: `Norland` is neither an actor nor a matter of this brief (did "
            + "you mean `Northland`?)",
        "facts.xlsx:Dissents!A5: unknown-question: this brief declares no question `Q11` (did you mean `Q1`?)",
        "facts.xlsx:Event!D5: unknown-choice: `form` is `takover` (did you mean `takeover`?)",
        "facts.xlsx:Event!E5: unknown-actor: this brief declares no actor `Hil Men` (did you mean `Hill Men`?)",
        "facts.xlsx:Event!M5: missing-field: the event `F01` lacks `origin` (`origin`: who saw or said it: the "
            + "earliest named source, else the author; reports of one origin are one)",
        "facts.xlsx:Event!Q5: bad-rating: `rating` is `B9` (expected a letter A to F for the source and a digit "
            + "1 to 6 for the information, such as `B2`, or `given`)",
        "facts.xlsx:Event!S5: unknown-topic: this brief declares no topic `tade` (did you mean `trade`?)");
  }

  @Test
  void anIdThatIsThereTwiceIsToldWithTheCellOfTheFirst() {
    book.type("Actors!A6", "Northland");
    assertThatThrownBy(() -> book.read())
        .hasMessageContaining(
            "facts.xlsx:Actors!A6: duplicate-id: `Northland` is declared twice (first in Actors!A5)");
  }

  @Test
  void formulasAndTheirErrorsAreRefused() {
    book.cell("Event!H5").setCellFormula("6+6");
    book.cell("Event!I5").setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
    isTold(
        "facts.xlsx:Event!H5: formula: this cell holds a formula (put its value in its place: copy it, and "
            + "paste it as a value)",
        "facts.xlsx:Event!I5: error-cell: this cell shows #REF! (type a value)");
  }

  @Test
  void sheetsAndHeadingsThatAreUnknownAreToldWithTheNearest() {
    book.type("Event!D4", "Frm *").change(w -> w.setSheetName(w.getSheetIndex("Role"), "Rôle"));
    isTold(
        "facts.xlsx:Event!D4: unknown-column: the sheet `Event` has no column `Frm` (did you mean `Form`?)",
        "facts.xlsx:Event!AF4: missing-column: this sheet lacks the column `Form` (what sort of event)",
        "facts.xlsx:Rôle: unknown-sheet: a brief has no sheet `Rôle` (did you mean `Role`?)");
  }

  @Test
  void cellsBesideTheTableAndMergedOnesAreRefused() {
    book.type("Event!AF7", "a remark");
    book.workbook().getSheet("Event").addMergedRegion(CellRangeAddress.valueOf("E5:F5"));
    isTold(
        "facts.xlsx:Event!E5: merged-cells: cells are merged here (unmerge them, and fill in each: nobody can "
            + "tell which of them is meant)",
        "facts.xlsx:Event!AF7: no-heading: this cell has no heading above it (give its column a heading, or "
            + "clear it)");
  }

  @Test
  void sheetsOfOnesOwnAndEmptyOnesArePassedOver() throws IOException, ProblemsException {
    book.workbook().createSheet("_mine").createRow(0).createCell(0).setCellValue("a remark");
    book.workbook().createSheet("Sheet1");
    assertThat(book.read()).isEqualTo(Samples.brief());
  }

  @Test
  void hiddenRowsAreReadAndEmptyOnesPassedOver() throws IOException, ProblemsException {
    XSSFSheet actors = book.workbook().getSheet("Actors");
    actors.getRow(5).setZeroHeight(true);
    actors.shiftRows(7, 10, 2);
    assertThat(book.read()).isEqualTo(Samples.brief());
  }

  @Test
  void columnsMayStandInAnyOrder() throws IOException, ProblemsException {
    for (int row = 4; row <= 10; row++) {
      XSSFCell id = book.cell("Matters!A" + row);
      XSSFCell name = book.cell("Matters!B" + row);
      String first = id.getStringCellValue();
      id.setCellValue(name.getStringCellValue());
      name.setCellValue(first);
    }
    assertThat(book.cell("Matters!B4")).hasToString("Id *");
    assertThat(book.read()).isEqualTo(Samples.brief());
  }

  @Test
  void aRatingMayBeGiven() throws IOException, ProblemsException {
    book.type("Event!Q5", "given");
    assertThat(book.read().facts().get(0).given()).isTrue();
  }

  @Test
  void sourcesAreDescribedAndTopicsWeighedOnSheetsOfTheirOwn()
      throws IOException, ProblemsException {
    book.type("Topics!B6", 2, "General").type("Sources!C7", "D").type("Sources!E7", "to please");
    Brief brief = book.read();
    assertThat(brief.topics().get(1)).isEqualTo(new Topic("trade", 2, java.util.List.of()));
    assertThat(brief.sources().get(2).reliability()).contains(SourceNote.Reliability.D);
    assertThat(brief.sources().get(2).interest()).contains("to please");
  }

  @Test
  void aBaseRateIsWholeOrNotThere() throws IOException, ProblemsException {
    assertThat(book.read().questions().get(1).baseRate()).isPresent();
    book.cell("Questions!M6").setBlank();
    isTold("facts.xlsx:Questions!M6: missing-field: `baseRate` lacks `of` (`of`: of how many)");
    for (String cell : java.util.List.of("L6", "N6", "O6")) {
      book.cell("Questions!" + cell).setBlank();
    }
    assertThat(book.read().questions().get(1).baseRate()).isEmpty();
  }

  @Test
  void headingsOfTheFirstEditionAreToldWithWhereTheirCellsStandNow() {
    book.type("Topics!A4", "Topic *").type("Event!U4", "Since").type("Designation!G4", "Withdrawn");
    book.type("Measure!G4", "Year");
    String now = " (so it was headed in the first edition: it stands below ";
    assertThatThrownBy(() -> book.read())
        .hasMessageContaining(
            "Topics!A4: unknown-column: the sheet `Topics` has no column `Topic`"
                + now
                + "`Name` now)")
        .hasMessageContaining(
            "Event!U4: unknown-column: the sheet `Event` has no column `Since`"
                + now
                + "`From` now)")
        .hasMessageContaining("has no column `Withdrawn`" + now + "`Ended` now)")
        .hasMessageContaining("has no column `Year`" + now + "`Date` now)");
  }

  @Test
  void theListOfWhatFactsCiteIsPassedOverUnderItsFormerNameToo()
      throws IOException, ProblemsException {
    book.change(w -> w.removeSheetAt(w.getSheetIndex("Sources")));
    book.change(w -> w.setSheetName(w.getSheetIndex("Cited"), "Sources"));
    book.cell("Sources!C4").setBlank();
    book.cell("Sources!C5").setBlank();
    assertThat(book.read().sources()).isEmpty();
    assertThat(book.read().facts()).isEqualTo(Samples.brief().facts());
  }

  @Test
  void aFactWithoutAPlaceInTheOrderComesLast() throws IOException, ProblemsException {
    book.cell("Event!AD5").setBlank();
    assertThat(book.read().facts()).last().extracting(Fact::id).isEqualTo("F01");
  }

  @Test
  void aSheetWithoutHeadingsOrWithOneTwiceIsRefused() {
    book.change(w -> w.getSheet("Topics").removeRow(w.getSheet("Topics").getRow(3)));
    book.type("Event!F4", "Actor");
    isTold(
        "facts.xlsx:Topics!A1: no-headings: this sheet has no row of headings (expected `Name`, `Weight` or `Repeats`)",
        "facts.xlsx:Event!F4: duplicate-column: the column `Actor` is there twice (keep one)");
  }
}
