package dyad.reports.word;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import dyad.reports.briefing.AssessmentPaper;
import dyad.reports.briefing.JudgmentLines;
import dyad.reports.briefing.Tornado;
import dyad.reports.briefing.Waterfall;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;

@Slow
class WordReportTest {

  private static final String CANAL = xml(SampleReports.canal());
  private static final XWPFDocument DOCUMENT = read(SampleReports.canal());

  @Test
  void figuresAreNativeChartsAndToldToThoseWhoCannotSeeThem() {
    Report report = SampleReports.canal();
    String told = CANAL.replaceAll("&quot;", "\"");
    Stream.of(
            JudgmentLines.key(report).stream().flatMap(e -> Waterfall.of(e, report).stream()),
            Tornado.of(report).stream())
        .flatMap(s -> s)
        .forEach(
            figure -> {
              assertThat(told).contains("name=\"" + figure.title() + "\"");
              assertThat(figure.spans()).allSatisfy(s -> assertThat(told).contains(s.told()));
            });
    assertThat(DOCUMENT.getCharts()).hasSizeGreaterThan(1);
  }

  @Test
  void noNameOfABarIsSoLongThatItWouldBeBroken() {
    assertThat(DOCUMENT.getCharts().stream().flatMap(WordReportTest::names))
        .isNotEmpty()
        .allMatch(name -> name.length() <= ChartParagraph.LONGEST_LABEL);
  }

  private static Stream<String> names(XWPFChart chart) {
    var bars = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
    return bars.getCat().getStrRef().getStrCache().getPtList().stream().map(CTStrVal::getV);
  }

  @Test
  void theBottomLineStandsRightBelowTheTitle() {
    assertThat(DOCUMENT.getParagraphs().get(0).getStyle()).isEqualTo("Title");
    assertThat(DOCUMENT.getParagraphs().get(2).getText().replace('\u00a0', ' '))
        .isEqualTo(SampleReports.canal().bottomLine().get(0).replace('\u00a0', ' '));
  }

  @Test
  void everyPageShowsTheMarkingOnTopAndBelow() {
    assertThat(DOCUMENT.getHeaderList()).isNotEmpty();
    assertThat(DOCUMENT.getHeaderList())
        .extracting(XWPFHeader::getText)
        .allMatch(t -> t.contains("FOR TRAINING – R&D"));
    assertThat(DOCUMENT.getFooterList()).hasSameSizeAs(DOCUMENT.getHeaderList());
    assertThat(DOCUMENT.getFooterList()).allMatch(f -> f.getText().contains("FOR TRAINING – R&D"));
  }

  @Test
  void pagesOfAnAnnexAreCountedWithinItAsTheContentsSay() {
    List<String> sections = all(CANAL, "<w:pgNumType w:start=\"1\"/>");
    List<String> contents =
        DOCUMENT.getParagraphs().stream()
            .filter(p -> "TOC1".equals(p.getStyle()))
            .map(p -> p.getText())
            .toList();
    assertThat(sections).hasSize(contents.size() + 1);
    for (int i = 0; i < contents.size(); i++) {
      String prefix = (char) ('A' + i) + "-";
      assertThat(contents.get(i)).startsWith("Annex " + prefix.charAt(0)).endsWith(prefix + "1");
      assertThat(DOCUMENT.getFooterList())
          .filteredOn(f -> f.getText().contains("Page " + prefix))
          .hasSize(1);
    }
  }

  /** Programs that make the field a section of its own would leave a heading above it behind. */
  @Test
  void theContentsStandInOneFieldWithTheirHeading() {
    XWPFParagraph heading =
        DOCUMENT.getParagraphs().stream()
            .filter(p -> p.getText().endsWith("Annexes"))
            .findFirst()
            .orElseThrow();
    assertThat(heading.getCTP().xmlText()).contains("TOC \\o").containsOnlyOnce("\"begin\"");
  }

  @Test
  void theLastRowOfATableStandsOnNoPageAlone() {
    for (XWPFTable table : DOCUMENT.getTables()) {
      List<XWPFTableRow> rows = table.getRows();
      for (int i = 1; i < rows.size(); i++) {
        List<XWPFParagraph> first = rows.get(i).getCell(0).getParagraphs();
        if (i == rows.size() - 2) {
          assertThat(first).allMatch(XWPFParagraph::isKeepNext);
        } else if (i == rows.size() - 1) {
          assertThat(first).noneMatch(XWPFParagraph::isKeepNext);
        }
      }
    }
  }

  @Test
  void everyLinkLeadsToAPlaceInTheDocument() {
    List<String> names = groups(CANAL, "<w:bookmarkStart [^>]*w:name=\"([^\"]*)\"");
    assertThat(names).doesNotHaveDuplicates();
    assertThat(groups(CANAL, "w:anchor=\"([^\"]*)\"")).isNotEmpty().isSubsetOf(names);
  }

  @Test
  void textsStayTextWhateverTheyLookLike() {
    String text = text(DOCUMENT);
    assertThat(text)
        .contains(SampleReports.FORMULA)
        .contains(SampleReports.ESCAPED)
        .contains(SampleReports.LONG);
    // The table of contents is a field, and its page numbers are; no text makes another.
    long annexes =
        DOCUMENT.getParagraphs().stream().filter(p -> "TOC1".equals(p.getStyle())).count();
    assertThat(all(CANAL, "<w:instrText")).hasSize((int) annexes + 1);
    assertThat(CANAL).doesNotContain("fldSimple").doesNotContain("w:dirty");
  }

  @Test
  void scriptsThatRunFromTheRightAreMarkedSo() {
    String run = SampleReports.ARABIC.substring(0, 20);
    int at = CANAL.indexOf(run);
    assertThat(at).isPositive();
    assertThat(CANAL.substring(CANAL.lastIndexOf("<w:r>", at), at)).contains("<w:rtl/>");
    assertThat(text(DOCUMENT)).contains(SampleReports.CHINESE).contains(SampleReports.CYRILLIC);
  }

  @Test
  void theFootTakesOneLineWhateverTheTitle() {
    assertThat(OneLine.of("Norland and Estmark", Page.OURS.room(false)))
        .isEqualTo("Norland and Estmark");
    assertThat(OneLine.of("W".repeat(300), Page.OURS.room(false)))
        .endsWith("W…")
        .hasSizeLessThan(60);
    assertThat(OneLine.of("北".repeat(300), Page.OURS.room(false)))
        .endsWith("北…")
        .hasSizeLessThan(60);
  }

  @Test
  void theDocumentIsValidBySchema() {
    for (Report report :
        List.of(SampleReports.canal(), SampleReports.empty(), SampleReports.unanswered())) {
      List<XmlError> errors = new ArrayList<>();
      read(report).getDocument().validate(new XmlOptions().setErrorListener(errors));
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void whatWouldChangeOurMindIsToldForEachJudgment() {
    String text = text(DOCUMENT);
    int at = text.lastIndexOf(": What would change our mind");
    assertThat(at).isPositive();
    assertThat(text.substring(at)).contains("Q01", "proved smallest", "without F0");
  }

  @Test
  void anEmptyBriefGivesADocumentThatSaysSo() {
    assertThat(text(read(SampleReports.empty())))
        .contains("Nothing in the brief tells enough of where the two powers meet or part.")
        .contains("Nothing is assumed.");
  }

  @Test
  void sameReportGivesSameBytesInEveryLocaleAndZone() {
    byte[] before = bytes(SampleReports.canal());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(bytes(SampleReports.canal())).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static List<String> all(String text, String literal) {
    return Pattern.compile(Pattern.quote(literal))
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static List<String> groups(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(r -> r.group(1)).toList();
  }

  private static String xml(Report report) {
    return read(report).getDocument().xmlText();
  }

  private static String text(XWPFDocument document) {
    return new XWPFWordExtractor(document).getText();
  }

  static byte[] bytes(Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      WordPaper.write(AssessmentPaper.of(report), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static XWPFDocument read(Report report) {
    try {
      return new XWPFDocument(new ByteArrayInputStream(bytes(report)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
