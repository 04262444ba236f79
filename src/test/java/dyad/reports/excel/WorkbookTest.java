package dyad.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.answers.Standing;
import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.reports.SampleReports;
import dyad.reports.excel.live.LiveGrounds;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellLook;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Colour;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.Typesetting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

@Slow
class WorkbookTest {

  private static final Report CANAL = SampleReports.canal();
  private static final Written WRITTEN = Written.of(CANAL);
  private static final Written EMPTY = Written.of(SampleReports.empty());
  private static final Written UNANSWERED = Written.of(SampleReports.unanswered());
  private static final String MARKING = "FOR TRAINING – R&D";

  /** No text of a source is at hand. */
  private static final List<Tab> TABS =
      Arrays.stream(Tab.values()).filter(tab -> tab != Tab.SOURCE && tab != Tab.LAYERS).toList();

  private static final List<Tab> TABLES = TABS.stream().filter(tab -> tab != Tab.SUMMARY).toList();

  @Test
  void sheetsStandInOrder() {
    List<String> names = new ArrayList<>();
    WRITTEN.workbook().sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
    assertThat(names)
        .containsExactly(
            "Summary",
            "Judgments",
            "Topics",
            "Findings",
            "Derivations",
            "Change of mind",
            "Facts",
            "Rules",
            "Method",
            "Live facts",
            "Live draws",
            "Live nodes",
            "Live grounds",
            "Live answers",
            "Live sourcing",
            "Live topics",
            "Live summary");
  }

  @Test
  void everySheetShowsTheMarkingOnScreenAndOnPaper() {
    for (Tab tab : TABS) {
      XSSFSheet sheet = WRITTEN.sheet(tab);
      assertThat(Written.text(sheet.getRow(0), 0)).startsWith(MARKING);
      assertThat(sheet.getHeader().getCenter()).endsWith("FOR TRAINING – R&&D");
      assertThat(sheet.getFooter().getCenter()).endsWith("FOR TRAINING – R&&D");
    }
  }

  @Test
  void everySheetIsPrintedAcrossAndAsWideAsThePage() {
    for (Tab tab : TABS) {
      XSSFSheet sheet = WRITTEN.sheet(tab);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A4_PAPER);
      if (sheet.getFitToPage()) {
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
      } else if (sheet.getRepeatingColumns() == null) {
        assertThat(printed(sheet) * sheet.getPrintSetup().getScale() / 100).isLessThan(137);
      }
      assertThat(sheet.getFooter().getRight()).contains("&A", "&P", "&N");
    }
  }

  /** Letters of 10 points, as small as they are printed. */
  @Test
  void whatIsPrintedCanBeRead() {
    for (Tab tab : TABS) {
      XSSFSheet sheet = WRITTEN.sheet(tab);
      double scale =
          sheet.getFitToPage() ? 140 / printed(sheet) : sheet.getPrintSetup().getScale() / 100.0;
      assertThat(scale).as(tab.title()).isGreaterThan(0.55);
      if (sheet.getRepeatingColumns() != null) {
        assertThat(sheet.getFitToPage()).isFalse();
        assertThat(sheet.getRepeatingColumns().getLastColumn()).isZero();
        assertThat(sheet.getPrintSetup().getLeftToRight()).isTrue();
      }
    }
  }

  /** Where a program fits a sheet to pages it passes over the breaks that are set. */
  @Test
  void breaksStandOnlyWhereProgramsKeepToThem() {
    for (Written written : List.of(WRITTEN, EMPTY, UNANSWERED)) {
      for (Tab tab : TABS) {
        assertThat(
                written.sheet(tab).getRowBreaks().length == 0 || !written.sheet(tab).getFitToPage())
            .as(tab.title())
            .isTrue();
      }
    }
    assertThat(WRITTEN.sheet(Tab.METHOD).getRowBreaks()).isNotEmpty();
  }

  @Test
  void aGroundAgainstAPropositionTellsHowUnlikelyItWouldBeAlone() {
    List<String> alone =
        WRITTEN.cells().stream()
            .filter(c -> c.getSheet().getSheetName().equals(Tab.LIVE_GROUNDS.title()))
            .map(c -> c.getRow().getCell(1).getStringCellValue() + ": " + text(c))
            .filter(c -> c.contains("(alone: "))
            .distinct()
            .toList();
    assertThat(alone)
        .anyMatch(c -> c.startsWith("for: "))
        .anyMatch(c -> c.startsWith("against: "))
        .allMatch(
            c ->
                c.matches(
                    "for: .*alone: (roughly even chance|(very )?likely|almost certain) .*"
                        + "|against: .*alone: (roughly even chance|(very )?unlikely|almost no"
                        + " chance) .*"));
  }

  @Test
  void aSheetOfPaperHoldsTheRowsBetweenTwoBreaksAndTheHeadingThatIsRepeatedAboveThem() {
    XSSFSheet sheet = WRITTEN.sheet(Tab.METHOD);
    double room = 480 / (sheet.getPrintSetup().getScale() / 100.0);
    int heading = sheet.getRepeatingRows().getFirstRow();
    int top = 0;
    for (int last : sheet.getRowBreaks()) {
      double height = top == 0 ? 0 : sheet.getRow(heading).getHeightInPoints();
      for (int row = top; row <= last; row++) {
        height += sheet.getRow(row).getHeightInPoints();
      }
      assertThat(height).as("down to row " + (last + 1)).isLessThanOrEqualTo(room);
      top = last + 1;
    }
    assertThat(top).isPositive();
  }

  @Test
  void aSentenceThatBeginsWithANameFromTheRightRunsFromTheLeft() {
    String name = "משרד החוץ";
    List<XSSFCell> cells = Written.of(SampleReports.saying(name)).cells();
    assertThat(cells)
        .filteredOn(c -> text(c).startsWith(name + " and " + name + " converge"))
        .isNotEmpty()
        .allMatch(c -> c.getCellStyle().getReadingOrder() == ReadingOrder.LEFT_TO_RIGHT);
    assertThat(cells)
        .filteredOn(c -> text(c).equals(name))
        .isNotEmpty()
        .allMatch(c -> c.getCellStyle().getReadingOrder() == ReadingOrder.CONTEXT);
  }

  private static String text(XSSFCell cell) {
    return Written.text(cell.getRow(), cell.getColumnIndex());
  }

  @Test
  void noLineStandsAtTheFootOfASheetOfPaperWithoutTheFirstOfWhatIsUnderItAndNoneAloneOnTheLast()
      throws Exception {
    Brief brief = BriefReader.document(Path.of("src/test/resources/briefs/keshtan-2033")).value();
    Report report =
        new ReportBuilder(brief, Shipped.RULES, Shipped.SCALES, Shipped.world(brief)).build();
    for (Written written : List.of(WRITTEN, Written.of(report))) {
      for (Tab tab : TABS) {
        XSSFSheet sheet = written.sheet(tab);
        for (int last : sheet.getRowBreaks()) {
          assertThat(sheet.getRow(last + 1).getOutlineLevel())
              .as("below row " + (last + 1) + " of " + tab.title())
              .isLessThanOrEqualTo(sheet.getRow(last).getOutlineLevel());
          assertThat(sheet.getLastRowNum()).as(tab.title()).isGreaterThan(last + 1);
        }
      }
    }
  }

  @Test
  void noLineOfWhatAnAnswerBecomesIsBroken() {
    int then = WRITTEN.column(Tab.TURNS, "Then");
    double width = WRITTEN.sheet(Tab.TURNS).getColumnWidth(then) / 256.0;
    List<String> cells =
        WRITTEN.rows(Tab.TURNS).stream().map(row -> Written.text(row, then)).toList();
    assertThat(cells)
        .anyMatch(c -> c.contains("without grounds"))
        .allMatch(c -> Typesetting.units(c, CellLook.PLAIN) <= width);
  }

  @Test
  void anEmptyTableIsPrintedOnOnePage() {
    for (Tab tab : TABLES) {
      String area = EMPTY.workbook().getPrintArea(EMPTY.workbook().getSheetIndex(EMPTY.sheet(tab)));
      int last =
          area == null
              ? EMPTY.sheet(tab).getRow(Table.FIRST - 1).getLastCellNum() - 1
              : new AreaReference(area, SpreadsheetVersion.EXCEL2007).getLastCell().getCol();
      assertThat(EMPTY.sheet(tab).getMergedRegions())
          .as(tab.title())
          .allMatch(r -> r.getFirstRow() < Table.FIRST || r.getLastColumn() == last);
    }
  }

  /** Of a question's ground they would be pages with nothing on them. */
  @Test
  void whatOnlyTheGroundsOfTopicsHaveIsNotPrinted() {
    XSSFSheet sheet = WRITTEN.sheet(Tab.LIVE_GROUNDS);
    int index = WRITTEN.workbook().getSheetIndex(sheet);
    String area = WRITTEN.workbook().getPrintArea(index);
    assertThat(new AreaReference(area, SpreadsheetVersion.EXCEL2007).getLastCell().getCol())
        .isEqualTo((short) (LiveGrounds.SHOWN - 1));
  }

  @Test
  void theFiguresOfAnswersStandBelowThoseOfTopicsAndNotBesideThem() {
    assertThat(rowOf("Answers")).isGreaterThan(rowOf("Overall"));
  }

  /** The last row of the first sheet in which a text stands. */
  private static int rowOf(String text) {
    return WRITTEN.cells().stream()
        .filter(c -> c.getSheet().equals(WRITTEN.sheet(Tab.SUMMARY)))
        .filter(c -> c.getCellType() == CellType.STRING && c.getStringCellValue().equals(text))
        .mapToInt(Cell::getRowIndex)
        .max()
        .orElseThrow();
  }

  /** The width of what is printed, in units. */
  private static double printed(XSSFSheet sheet) {
    int index = WRITTEN.workbook().getSheetIndex(sheet);
    String area = WRITTEN.workbook().getPrintArea(index);
    int last =
        area == null
            ? sheet.getRow(Table.FIRST - 1).getLastCellNum() - 1
            : new AreaReference(area, SpreadsheetVersion.EXCEL2007).getLastCell().getCol();
    return IntStream.rangeClosed(0, last)
        .mapToDouble(column -> sheet.getColumnWidth(column) / 256.0)
        .sum();
  }

  /** Merged cells could be filtered, but not sorted. */
  @Test
  void noCellsAreMergedWhereReadersFilter() {
    for (Tab tab : TABLES) {
      XSSFSheet sheet = WRITTEN.sheet(tab);
      if (sheet.getCTWorksheet().isSetAutoFilter()) {
        CellRangeAddress filter =
            CellRangeAddress.valueOf(sheet.getCTWorksheet().getAutoFilter().getRef());
        assertThat(sheet.getMergedRegions()).noneMatch(filter::intersects);
      }
    }
  }

  @Test
  void letteringInNumberFormatsIsQuoted() {
    assertThat(WRITTEN.workbook().getStylesSource().getNumberFormats().values())
        .noneMatch(code -> code.replaceAll("\"[^\"]*\"|\\\\.", "").chars().anyMatch(c -> c > '~'));
  }

  @Test
  void headingsAreFrozenRepeatedOnPaperAndFilter() {
    int head = Table.FIRST - 1;
    for (Tab tab : TABLES) {
      XSSFSheet sheet = WRITTEN.sheet(tab);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
          .isEqualTo((short) Table.FIRST);
      assertThat(sheet.getRepeatingRows()).isEqualTo(new CellRangeAddress(head, head, -1, -1));
      if (tab != Tab.METHOD && !tab.live()) {
        CellRangeAddress filter =
            CellRangeAddress.valueOf(sheet.getCTWorksheet().getAutoFilter().getRef());
        assertThat(filter.getFirstRow()).isEqualTo(head);
        assertThat(filter.getLastRow()).isEqualTo(sheet.getLastRowNum());
      }
    }
  }

  @Test
  void everyLinkLeadsToACellThatHoldsSomething() {
    int links = 0;
    for (Tab tab : TABS) {
      for (var link : WRITTEN.sheet(tab).getHyperlinkList()) {
        XSSFCell target = WRITTEN.target(link);
        assertThat(target).as(link.getLocation()).isNotNull();
        assertThat(target.getStringCellValue()).as(link.getLocation()).isNotEmpty();
        links++;
      }
    }
    assertThat(links).isGreaterThan(100);
  }

  @Test
  void derivationsLinkToTheFactsThatTheyName() {
    int see = WRITTEN.column(Tab.DERIVATIONS, "See");
    int facts = 0;
    for (XSSFRow row : all(Tab.DERIVATIONS)) {
      String sort = Written.text(row, WRITTEN.column(Tab.DERIVATIONS, "What it is"));
      if (sort.equals("fact") || sort.equals("assumption")) {
        XSSFCell target = WRITTEN.target(row.getCell(see).getHyperlink());
        assertThat(target.getStringCellValue()).isEqualTo(Written.text(row, see));
        assertThat(Written.text(row, 1))
            .endsWith(Written.text(target.getRow(), WRITTEN.column(Tab.FACTS, "Statement")));
        facts++;
      }
    }
    assertThat(facts).isGreaterThan(20);
  }

  @Test
  void factsLinkBackToTheDerivationsThatUseThem() {
    int first = WRITTEN.column(Tab.FACTS, "Go to 1");
    int back = 0;
    for (XSSFRow row : all(Tab.FACTS)) {
      for (int column = first; !Written.text(row, column).isEmpty(); column++) {
        XSSFRow target = WRITTEN.target(row.getCell(column).getHyperlink()).getRow();
        assertThat(Written.text(target, 0)).isEqualTo(Written.text(row, column));
        assertThat(Written.text(target, WRITTEN.column(Tab.DERIVATIONS, "See")))
            .isEqualTo(Written.text(row, 0));
        back++;
      }
    }
    assertThat(back).isGreaterThan(20);
  }

  @Test
  void judgmentsAndTopicsLinkToTheirDerivationsAndBack() {
    for (Tab tab : List.of(Tab.JUDGMENTS, Tab.TOPICS)) {
      for (XSSFRow row : all(tab)) {
        XSSFRow derivation =
            WRITTEN.target(row.getCell(WRITTEN.column(tab, "Why")).getHyperlink()).getRow();
        assertThat(Written.text(derivation, 2)).isEqualTo("answer");
        XSSFCell back = derivation.getCell(WRITTEN.column(Tab.DERIVATIONS, "See"));
        assertThat(WRITTEN.target(back.getHyperlink()).getRow().getRowNum())
            .isEqualTo(row.getRowNum());
      }
    }
  }

  @Test
  void rulesAndCutoffsCanBeLookedUp() {
    for (XSSFRow row : all(Tab.DERIVATIONS)) {
      XSSFCell see = row.getCell(WRITTEN.column(Tab.DERIVATIONS, "See"));
      String title =
          see.getHyperlink() == null ? "" : WRITTEN.target(see.getHyperlink()).getStringCellValue();
      if (Written.text(row, 2).equals("ground")) {
        assertThat(Written.text(row, 1)).startsWith(title + ": ");
      } else if (Written.text(row, 2).equals("cut off")) {
        assertThat(Written.text(row, 1)).startsWith("“" + title + "” means ");
      }
    }
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() {
    XSSFCell statement = WRITTEN.cell(Tab.FACTS, "F14", "Statement");
    assertThat(statement.getStringCellValue()).isEqualTo(SampleReports.FORMULA);
    assertThat(statement.getCellStyle().getQuotePrefixed()).isTrue();
    assertThat(WRITTEN.cell(Tab.JUDGMENTS, "Q01", "Dissent").getCellStyle().getQuotePrefixed())
        .isTrue();
    assertThat(WRITTEN.cells())
        .filteredOn(cell -> cell.getCellType() == CellType.FORMULA)
        .noneMatch(cell -> cell.getCellFormula().contains("harbour"));
  }

  @Test
  void everyScriptAndEveryEscapeIsShownAsWritten() {
    assertThat(WRITTEN.cell(Tab.FACTS, "F02", "Statement").getStringCellValue())
        .isEqualTo(SampleReports.ARABIC);
    assertThat(WRITTEN.cell(Tab.FACTS, "F06", "Statement").getStringCellValue())
        .isEqualTo(SampleReports.CYRILLIC);
    assertThat(WRITTEN.cell(Tab.FACTS, "F08", "Statement").getStringCellValue())
        .isEqualTo(SampleReports.CHINESE);
    assertThat(WRITTEN.cell(Tab.FACTS, "F15", "Statement").getStringCellValue())
        .isEqualTo(SampleReports.ESCAPED);
  }

  @Test
  void numbersAreNumbers() {
    double probability =
        CANAL.assessment().judgments().get(1).likelihood().orElseThrow().probability();
    assertThat(WRITTEN.cell(Tab.JUDGMENTS, "Q02", "Probability").getNumericCellValue())
        .isEqualTo(probability);
    assertThat(WRITTEN.cell(Tab.TOPICS, "Fisheries", "Score").getNumericCellValue())
        .as("a single ground that makes it very likely, drawn to the middle, over all cases")
        .isEqualTo(standing(CANAL, "fisheries").score())
        .isBetween(-0.5, -0.4);
    assertThat(WRITTEN.cell(Tab.TOPICS, "Fisheries", "In so many cases").getNumericCellValue())
        .isEqualTo(standing(CANAL, "fisheries").probability());
    assertThat(
            WRITTEN
                .cell(Tab.TOPICS, "Fisheries", "Principles that speak, as delivered")
                .getNumericCellValue())
        .isEqualTo(1);
    assertThat(WRITTEN.cell(Tab.FACTS, "F05", "Paragraph").getNumericCellValue()).isEqualTo(3);
  }

  private static Standing standing(Report report, String topic) {
    return report.assessment().standings().stream()
        .filter(s -> s.topic().equals(topic))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void judgmentsCarryTermRangeConfidenceAgreementAndDissent() {
    assertThat(WRITTEN.cell(Tab.JUDGMENTS, "Q02", "Likelihood").getStringCellValue())
        .isEqualTo("very likely\n[80–95 %]");
    assertThat(WRITTEN.cell(Tab.JUDGMENTS, "Q02", "Agrees").getStringCellValue()).isEqualTo("yes");
    assertThat(WRITTEN.cell(Tab.JUDGMENTS, "Q04", "Agrees").getStringCellValue()).isEqualTo("no");
    assertThat(WRITTEN.cell(Tab.JUDGMENTS, "Q07", "Confidence").getStringCellValue())
        .isEqualTo("low");
    assertThat(WRITTEN.cell(Tab.JUDGMENTS, "Q08", "Dissent").getStringCellValue())
        .startsWith("C. Third holds it");
    assertThat(WRITTEN.cell(Tab.JUDGMENTS, "Q06", "Likelihood").getStringCellValue())
        .isEqualTo("not assessed");
  }

  @Test
  void derivationsTellAbsencesCountsAndAssumptionsOnLinesOfTheirOwn() {
    assertThat(derivation("Q01"))
        .contains(
            "absence: Looked for and not found in this brief: a report that the Canal Authority"
                + " succeeded with something.");
    assertThat(derivation("Q02"))
        .contains(
            "presence: They did so in 2 different forms.", "cut off: “several forms” means 2.");
    assertThat(derivation("Q07"))
        .contains(
            "assumption: Assumed: Estmark undertook to keep to last year's catch, and to no more.");
  }

  @Test
  void theStrongestGroundAndTheSideThatPrevailsComeFirst() {
    assertThat(derivation("Q01").get(1)).isEqualTo("confidence: Low confidence");
    assertThat(derivation("Q01").get(5)).isEqualTo(": Against it");
    List<String> grounds =
        derivation("Q02").stream().filter(line -> line.startsWith("ground")).toList();
    assertThat(grounds.get(0)).startsWith("ground: Shared exposure");
    assertThat(grounds.get(1)).startsWith("ground: Joint action");
  }

  @Test
  void derivationsFoldUnderTheLineThatTheyExplain() {
    assertThat(WRITTEN.sheet(Tab.DERIVATIONS).getRowSumsBelow()).isFalse();
    List<Integer> levels =
        WRITTEN.rows(Tab.DERIVATIONS, "Q05").stream().map(XSSFRow::getOutlineLevel).toList();
    assertThat(levels).startsWith(0, 1, 2, 2, 2, 1, 2, 3, 4);
  }

  @Test
  void findingsThatDoNotHoldAreGrey() {
    var painting = WRITTEN.sheet(Tab.FINDINGS).getSheetConditionalFormatting();
    int holds = WRITTEN.column(Tab.FINDINGS, "Holds");
    assertThat(all(Tab.FINDINGS)).anyMatch(row -> Written.text(row, holds).equals("no"));
    assertThat(
            IntStream.range(0, painting.getNumConditionalFormattings())
                .mapToObj(i -> painting.getConditionalFormattingAt(i).getRule(0)))
        .anySatisfy(
            rule -> {
              assertThat(rule.getFormula1()).isEqualTo("$F5=\"no\"");
              assertThat(rule.getFontFormatting().getFontColor().getRGB())
                  .isEqualTo(Colour.MUTED.rgb());
            });
  }

  @Test
  void theSummaryHoldsNativeChartsOfCellsThatAreThere() {
    List<XSSFChart> charts = WRITTEN.sheet(Tab.SUMMARY).getDrawingPatriarch().getCharts();
    assertThat(charts)
        .extracting(chart -> chart.getTitleText().getString())
        .containsExactlyInAnyOrder(
            "Range of likelihood of each judgment",
            "How probable it is that they part, and that they meet, by topic",
            "Answers by likelihood and confidence",
            "What would move the key judgments most",
            "What happened, and what lasts");
    assertThat(charts)
        .allSatisfy(
            chart ->
                assertThat(chart.getChartSeries())
                    .allSatisfy(data -> assertThat(data.getSeriesCount()).isPositive()));
    assertThat(
            WRITTEN.sheet(Tab.SUMMARY).getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList())
        .allSatisfy(
            anchor ->
                assertThat(anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr().getDescr())
                    .startsWith("Bars "));
  }

  @Test
  void aBriefThatAsksNothingHasNoChartOfAnswers() {
    XSSFSheet summary = Written.of(SampleReports.unasked()).sheet(Tab.SUMMARY);
    assertThat(summary.getDrawingPatriarch().getCharts())
        .extracting(chart -> chart.getTitleText().getString())
        .containsExactly("How probable it is that they part, and that they meet, by topic");
  }

  @Test
  void alignmentIsToldByColourSignAndWord() {
    XSSFCell fisheries = WRITTEN.cell(Tab.TOPICS, "Fisheries", "Alignment");
    assertThat(fisheries.getStringCellValue()).isEqualTo("▼ divergent");
    assertThat(fisheries.getCellStyle().getFillForegroundXSSFColor().getRGB())
        .isEqualTo(Colour.PARTED.rgb());
  }

  @Test
  void aTopicOnWhichNoGroundCanSpeakHasNoRowAndIsNamedOnce() {
    assertThat(WRITTEN.rows(Tab.TOPICS, "Arms")).isEmpty();
    assertThat(WRITTEN.cell(Tab.METHOD, "Topics", "Meaning").getStringCellValue())
        .startsWith("No ground on how the two stand: ")
        .contains("arms");
  }

  @Test
  void lettersStandOutFromWhatIsBehindThem() {
    for (CellTone tone : CellTone.values()) {
      double contrast = contrast(tone.ink(), tone.fill());
      assertThat(contrast).as(tone.name()).isGreaterThan(4.5);
    }
  }

  @Test
  void sameReportGivesSameBytesInEveryLocaleAndZone() {
    byte[] first = Written.bytes(CANAL);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(Written.bytes(CANAL)).isEqualTo(first);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      assertThat(Written.bytes(CANAL)).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anEmptyReportSaysSoOnEverySheet() {
    assertThat(EMPTY.workbook().getNumberOfSheets()).isEqualTo(TABS.size());
    for (Tab tab :
        List.of(Tab.JUDGMENTS, Tab.TOPICS, Tab.FINDINGS, Tab.DERIVATIONS, Tab.FACTS, Tab.RULES)) {
      assertThat(Written.text(EMPTY.sheet(tab).getRow(Table.FIRST), 0)).isEqualTo(tab.nothing());
      assertThat(EMPTY.sheet(tab).getCTWorksheet().isSetAutoFilter()).isFalse();
    }
    assertThat(EMPTY.sheet(Tab.METHOD).getLastRowNum()).isGreaterThan(20);
  }

  @Test
  void questionsWithoutFactsAreNotAssessed() {
    for (XSSFRow row : UNANSWERED.rows(Tab.JUDGMENTS, "Q01")) {
      assertThat(Written.text(row, UNANSWERED.column(Tab.JUDGMENTS, "Likelihood")))
          .isEqualTo("not assessed");
    }
    assertThat(UNANSWERED.sheet(Tab.SUMMARY).getDrawingPatriarch().getCharts()).isEmpty();
  }

  @Test
  void everyPartKeepsToTheSchemaOfItsFormat() {
    for (Written written : List.of(WRITTEN, EMPTY, UNANSWERED)) {
      for (Tab tab : TABS) {
        assertValid(written.sheet(tab).getCTWorksheet());
        for (POIXMLDocumentPart part : written.sheet(tab).getRelations()) {
          part.getRelations().stream()
              .filter(XSSFChart.class::isInstance)
              .forEach(chart -> assertValid(((XSSFChart) chart).getCTChartSpace()));
        }
      }
      assertValid(written.workbook().getCTWorkbook());
      assertValid(written.workbook().getStylesSource().getCTStylesheet());
    }
  }

  private static void assertValid(XmlObject part) {
    List<XmlError> errors = new ArrayList<>();
    boolean valid = part.validate(new XmlOptions().setErrorListener(errors));
    assertThat(valid).as(errors.toString()).isTrue();
  }

  private static List<XSSFRow> all(Tab tab) {
    List<XSSFRow> rows = new ArrayList<>();
    XSSFSheet sheet = WRITTEN.sheet(tab);
    for (int row = Table.FIRST; row <= sheet.getLastRowNum(); row++) {
      rows.add(sheet.getRow(row));
    }
    return rows;
  }

  private static List<String> derivation(String question) {
    return WRITTEN.rows(Tab.DERIVATIONS, question).stream()
        .map(row -> Written.text(row, 2) + ": " + Written.text(row, 1))
        .toList();
  }

  /** As the W3C's guidelines for accessible content measure it. */
  private static double contrast(Colour one, Colour other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Colour colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double part = (colour.rgb()[i] & 0xFF) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
