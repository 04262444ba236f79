package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.analysis.SweepReport;
import dyad.reports.excel.analysis.ComparisonWorkbook;
import dyad.reports.excel.analysis.SweepWorkbook;
import dyad.reports.html.HtmlPaper;
import dyad.reports.json.JsonComparison;
import dyad.reports.json.JsonSweep;
import dyad.reports.markdown.MarkdownPaper;
import dyad.reports.output.Typeset;
import dyad.reports.paper.ComparisonPaper;
import dyad.reports.paper.Paper;
import dyad.reports.paper.SweepPaper;
import dyad.reports.word.WordPaper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

/** Every writer of comparisons and sweeps, on one sample and on nothing. */
@Slow
final class PaperWritersTest {

  private static final String HOSTILE =
      "=HYPERLINK(\"http://x.example\") <script>alert(1)</script> [a](http://x.example) "
          + "{ PAGE } | # * _ & ' \u202Egnp.exe";

  /** The same, turning the direction of nothing that stands behind it. */
  private static final String UPRIGHT = HOSTILE.replace("\u202E", "");

  private static final List<Report> SAMPLES =
      List.of(SampleReports.canal(), SampleReports.unanswered(), SampleReports.empty());

  private static final Map<String, Map<String, byte[]>> WRITTEN = new HashMap<>();

  @FunctionalInterface
  private interface Writer {
    void write(ByteArrayOutputStream out) throws IOException;
  }

  /** Each format of each report on a brief, by its name. */
  private static Map<String, Writer> writers(Report report) {
    Map<String, Writer> writers = new LinkedHashMap<>();
    Map<String, ComparisonReport> comparisons =
        Map.of(
            "comparison", SampleScenarios.comparison(report),
            "single", SampleScenarios.single(report),
            "inverse", SampleScenarios.inverse(report),
            "nothing", SampleScenarios.nothing(report));
    comparisons.forEach(
        (name, comparison) -> {
          papers(name, ComparisonPaper.of(comparison), writers);
          writers.put(name + ".json", out -> JsonComparison.write(comparison, out));
          writers.put(name + ".xlsx", out -> ComparisonWorkbook.write(comparison, out));
        });
    SweepReport sweep = SampleScenarios.sweep(report);
    papers("sweep", SweepPaper.of(sweep), writers);
    writers.put("sweep.json", out -> JsonSweep.write(sweep, out));
    writers.put("sweep.xlsx", out -> SweepWorkbook.write(sweep, out));
    return writers;
  }

  private static void papers(String name, Paper paper, Map<String, Writer> writers) {
    writers.put(name + ".md", out -> MarkdownPaper.write(paper, out));
    writers.put(name + ".html", out -> HtmlPaper.write(paper, out));
    writers.put(name + ".docx", out -> WordPaper.write(paper, out));
  }

  private static Map<String, byte[]> written(Report report) throws IOException {
    if (!WRITTEN.containsKey(report.brief().digest())) {
      WRITTEN.put(report.brief().digest(), written(writers(report)));
    }
    return Objects.requireNonNull(WRITTEN.get(report.brief().digest()));
  }

  private static Map<String, byte[]> written(Map<String, Writer> writers) throws IOException {
    Map<String, byte[]> written = new LinkedHashMap<>();
    for (Map.Entry<String, Writer> writer : writers.entrySet()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      writer.getValue().write(out);
      written.put(writer.getKey(), out.toByteArray());
    }
    return written;
  }

  private static Stream<Map.Entry<String, byte[]>> files(Report report, String ending)
      throws IOException {
    return written(report).entrySet().stream().filter(e -> e.getKey().endsWith(ending));
  }

  @Test
  void sameReportGivesSameBytesInEveryLocaleAndZone() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    for (Report report : SAMPLES) {
      Map<String, byte[]> before = written(report);
      try {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        Map<String, byte[]> after = written(writers(report));
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    }
  }

  @Test
  void theBottomLineStandsFirstInEveryFormatForReaders() throws IOException {
    for (Report report : SAMPLES) {
      String first = SampleScenarios.sweep(report).bottomLine().get(0);
      Map<String, byte[]> written = written(report);
      assertThat(document(written.get("sweep.docx")).getParagraphs().get(2).getText())
          .isEqualTo(Typeset.of(first));
      assertThat(text(written.get("sweep.md"))).contains("\n\n" + escaped(first) + "\n");
      assertThat(text(written.get("sweep.html")))
          .contains("<p class=\"lead\" dir=\"auto\">" + Typeset.of(first));
      assertThat(texts(workbook(written.get("sweep.xlsx"))).indexOf(first)).isBetween(1, 12);
    }
  }

  @Test
  void theMarkingStandsInEveryFormatForReaders() throws IOException {
    written(SampleReports.canal())
        .forEach(
            (name, bytes) -> {
              try {
                switch (name.substring(name.indexOf('.') + 1)) {
                  case "docx" ->
                      assertThat(document(bytes).getHeaderList())
                          .isNotEmpty()
                          .allMatch(h -> h.getText().contains("FOR TRAINING – R&D"));
                  case "xlsx" ->
                      workbook(bytes)
                          .forEach(
                              s -> assertThat(s.getHeader().getCenter()).contains("FOR TRAINING"));
                  case "html" -> assertThat(text(bytes).split("class=\"marking\"", -1)).hasSize(3);
                  case "md" -> assertThat(text(bytes)).contains("\nFOR TRAINING – R&D\n");
                  default -> assertThat(text(bytes)).startsWith("{");
                }
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
  }

  @Test
  void wordDocumentsAreValidBySchemaAndTheirLinksLeadSomewhere() throws IOException {
    for (Report report : SAMPLES) {
      for (Map.Entry<String, byte[]> file : files(report, ".docx").toList()) {
        XWPFDocument document = document(file.getValue());
        List<XmlError> errors = new ArrayList<>();
        document.getDocument().validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).as(file.getKey()).isEmpty();
        String xml = document.getDocument().xmlText();
        assertThat(groups(xml, "w:anchor=\"([^\"]*)\""))
            .isSubsetOf(groups(xml, "<w:bookmarkStart [^>]*w:name=\"([^\"]*)\""));
      }
    }
  }

  @Test
  void linksOfAPageLeadToItsPlacesAndItRunsNothing() throws IOException {
    for (Report report : SAMPLES) {
      for (Map.Entry<String, byte[]> file : files(report, ".html").toList()) {
        String page = text(file.getValue());
        assertThat(groups(page, " href=\"#([^\"]*)\""))
            .isSubsetOf(groups(page, " id=\"([^\"]*)\""));
        assertThat(groups(page, " id=\"([^\"]*)\"")).doesNotHaveDuplicates();
        assertThat(page)
            .contains("script-src &#39;none&#39;")
            .doesNotContain("<script", " src=", " style=", "<link", "@import", "url(");
      }
    }
  }

  @Test
  void aNoteInWordStaysWithTheLineAboveIt() throws IOException {
    List<XWPFParagraph> lines =
        document(written(SampleReports.canal()).get("nothing.docx")).getParagraphs();
    int note = lines.size() - 1;
    while (!lines.get(note).getText().endsWith("stay as they are.")) {
      note--;
    }
    assertThat(lines.get(note - 1).isKeepNext()).isTrue();
  }

  @Test
  void textThatLooksLikeSomethingElseStaysText() throws IOException {
    Map<String, byte[]> written = written(SampleReports.saying(HOSTILE));
    for (Map.Entry<String, byte[]> file : written.entrySet()) {
      switch (file.getKey().substring(file.getKey().indexOf('.') + 1)) {
        case "docx" -> {
          XWPFDocument document = document(file.getValue());
          assertThat(new XWPFWordExtractor(document).getText())
              .contains(UPRIGHT)
              .doesNotContain("\u202E");
          String xml = document.getDocument().xmlText();
          assertThat(xml).doesNotContain("fldSimple");
          assertThat(groups(xml, "<w:instrText[^>]*>([^<]*)"))
              .isNotEmpty()
              .allMatch(i -> i.matches(" (TOC|PAGEREF _\\d+) \\\\.*"));
          assertThat(document.getHyperlinks()).isEmpty();
        }
        case "xlsx" -> {
          XSSFWorkbook workbook = workbook(file.getValue());
          assertThat(texts(workbook))
              .anyMatch(t -> t.contains(UPRIGHT))
              .noneMatch(t -> t.contains("\u202E"));
          assertThat(formulas(workbook)).isZero();
          workbook.forEach(
              s ->
                  s.getHyperlinkList()
                      .forEach(h -> assertThat(((XSSFHyperlink) h).getLocation()).isNotNull()));
        }
        case "html" ->
            assertThat(text(file.getValue()))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; [a](http://x.example)")
                .doesNotContain("<script", "\u202E");
        case "md" ->
            assertThat(text(file.getValue()))
                .contains(escaped(UPRIGHT))
                .doesNotContain("\u202E")
                .doesNotContainPattern("[^\\\\]\\]\\(|[^\\\\]://|[^\\\\]<script");
        default -> assertThat(text(file.getValue())).startsWith("{");
      }
    }
  }

  @Test
  void longAndForeignTextIsThereInFull() throws IOException {
    ComparisonReport all = SampleScenarios.withoutAny(SampleReports.canal());
    Map<String, Writer> writers = new LinkedHashMap<>();
    papers("all", ComparisonPaper.of(all), writers);
    writers.put("all.xlsx", out -> ComparisonWorkbook.write(all, out));
    Map<String, byte[]> written = written(writers);
    for (String text :
        List.of(
            SampleReports.CHINESE,
            SampleReports.CYRILLIC,
            SampleReports.ARABIC,
            SampleReports.LONG)) {
      assertThat(text(written.get("all.md"))).contains(escaped(text));
      assertThat(text(written.get("all.html"))).contains(text);
      assertThat(new XWPFWordExtractor(document(written.get("all.docx"))).getText()).contains(text);
      assertThat(texts(workbook(written.get("all.xlsx")))).anyMatch(t -> t.contains(text));
    }
  }

  private static String escaped(String words) {
    return words.replaceAll("([\\\\`*_{}\\[\\]<>#|~@]|:(?=//))", "\\\\$1");
  }

  private static List<String> groups(String text, String pattern) {
    return java.util.regex.Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(r -> r.group(1))
        .toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static XWPFDocument document(byte[] bytes) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }

  private static XSSFWorkbook workbook(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static List<String> texts(XSSFWorkbook workbook) {
    List<String> texts = new ArrayList<>();
    workbook.forEach(
        s ->
            s.forEach(
                r ->
                    r.forEach(
                        c -> {
                          if (c.getCellType() == CellType.STRING) {
                            texts.add(c.getStringCellValue());
                          }
                        })));
    return texts;
  }

  private static int formulas(XSSFWorkbook workbook) {
    int[] formulas = {0};
    workbook.forEach(
        s ->
            s.forEach(
                r -> r.forEach(c -> formulas[0] += c.getCellType() == CellType.FORMULA ? 1 : 0)));
    return formulas[0];
  }
}
