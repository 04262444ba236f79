package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.citations.Citations;
import dyad.facts.files.BriefReader;
import dyad.reports.briefing.AssessmentPaper;
import dyad.reports.briefing.BriefingDeck;
import dyad.reports.excel.Workbook;
import dyad.reports.html.HtmlReport;
import dyad.reports.markdown.MarkdownPaper;
import dyad.reports.slides.SlideShow;
import dyad.reports.word.WordPaper;
import dyad.scenarios.Composition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every format cites the documents of a brief of many, and tells of none in a brief of one. */
@Slow
final class CitationsInReportsTest {

  private static final String CITED = "Stimson 2018 [8]";
  private static final String LISTED = "Stimson 2018. Yun Sun. “The Northern Sea Route.”";
  private static final Pattern BARE = Pattern.compile("\\(\\[\\d+\\], (?:[A-F][1-6]|given)\\)");

  private static Map<String, String> many;
  private static Map<String, String> one;

  private interface Writer {
    void write(ByteArrayOutputStream out) throws IOException;
  }

  @BeforeAll
  static void write() throws Exception {
    many = written(Path.of("facts/arctic-2024"));
    one = written(Path.of("facts/afghanistan-2021"));
  }

  /** What is read in each format of a report. */
  private static Map<String, String> written(Path path) throws Exception {
    Document<Brief> document = BriefReader.document(path);
    WhatIf whatIf =
        WhatIf.of(
            document,
            Composition.of(document, List.of()),
            List.of(),
            Shipped.reasoner(),
            Shipped.SCALES);
    Report report = new ReportBuilder(whatIf, Shipped.RULES).build();
    Map<String, String> written = new LinkedHashMap<>();
    written.put(
        "md", text(out -> MarkdownPaper.write(AssessmentPaper.of(report), out)).replace("\\", ""));
    written.put("html", text(out -> HtmlReport.write(report, whatIf, out)));
    try (XWPFDocument word =
            new XWPFDocument(read(out -> WordPaper.write(AssessmentPaper.of(report), out)));
        XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
      written.put("docx", extractor.getText());
    }
    try (XMLSlideShow slides =
            new XMLSlideShow(read(out -> SlideShow.write(BriefingDeck.of(report), out)));
        SlideShowExtractor<?, ?> extractor = new SlideShowExtractor<>(slides)) {
      written.put("pptx", extractor.getText());
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(read(out -> Workbook.write(report, out)));
        XSSFExcelExtractor extractor = new XSSFExcelExtractor(workbook)) {
      written.put("xlsx", extractor.getText());
    }
    written.replaceAll((format, text) -> text.replace('\u00a0', ' '));
    return written;
  }

  private static ByteArrayInputStream read(Writer writer) throws IOException {
    return new ByteArrayInputStream(bytes(writer));
  }

  private static String text(Writer writer) throws IOException {
    return new String(bytes(writer), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Writer writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out);
    return out.toByteArray();
  }

  @Test
  void ofManyDocumentsEachFactTellsWhich() {
    assertThat(many).allSatisfy((format, text) -> assertThat(text).as(format).contains(CITED));
    assertThat(many)
        .allSatisfy((format, text) -> assertThat(text).as(format).doesNotContainPattern(BARE));
  }

  /** Slides have no room for it. */
  @Test
  void referencesStandOnceInAllButSlides() {
    assertThat(many)
        .allSatisfy(
            (format, text) ->
                assertThat(text.split(Pattern.quote(LISTED), -1))
                    .as(format)
                    .hasSize(format.equals("pptx") ? 1 : 2));
  }

  @Test
  void ofOneDocumentTheParagraphIsEnough() {
    assertThat(one)
        .allSatisfy(
            (format, text) -> {
              if (format.equals("xlsx")) {
                assertThat(text).contains("\t[12]\t");
              } else {
                assertThat(text).as(format).containsPattern(BARE);
              }
              assertThat(text).as(format).doesNotContain("References");
            });
  }

  @Test
  void theMethodNamesTheStyle() {
    assertThat(List.of(many, one))
        .allSatisfy(
            texts ->
                assertThat(texts)
                    .allSatisfy(
                        (format, text) ->
                            assertThat(text.contains(Citations.STYLE))
                                .as(format)
                                .isEqualTo(!format.equals("pptx"))));
  }
}
