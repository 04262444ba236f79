package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.facts.passages.PassageReader;
import dyad.facts.passages.Passages;
import dyad.reports.briefing.AssessmentPaper;
import dyad.reports.excel.Workbook;
import dyad.reports.html.HtmlReport;
import dyad.reports.json.JsonReport;
import dyad.reports.markdown.MarkdownPaper;
import dyad.reports.provenance.ReportRequest;
import dyad.reports.word.WordPaper;
import dyad.scenarios.Composition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the text of the source at hand, every format shows each fact's passage, as text. */
@Slow
class PassagesInReportsTest {

  private static final Path BRIEF = Path.of("src/test/resources/briefs/sarn-gulf-2031");
  private static final String PASSAGE = "=1+1 <b>words of paragraph</b> number ";

  @TempDir static Path folder;

  private static Report report;
  private static WhatIf whatIf;

  private interface Writer {
    void write(ByteArrayOutputStream out) throws IOException;
  }

  @BeforeAll
  static void readASource() throws Exception {
    Document<Brief> document = BriefReader.document(BRIEF);
    int last =
        document.value().facts().stream().mapToInt(f -> f.source().paragraph()).max().orElseThrow();
    Path source = folder.resolve("source.txt");
    Files.writeString(
        source,
        IntStream.rangeClosed(1, last)
            .mapToObj(i -> "[" + i + "] " + PASSAGE + i + ".")
            .collect(Collectors.joining("\n\n")));
    Passages passages = new PassageReader(document, BRIEF).read(List.of(source.toString()));
    whatIf =
        WhatIf.of(
            document,
            Composition.of(document, List.of()),
            List.of(),
            Shipped.reasoner(),
            Shipped.SCALES);
    report =
        new ReportBuilder(whatIf, Shipped.RULES).asking(ReportRequest.WITH_ANNEXES).build(passages);
  }

  @Test
  void thePageShowsEachPassageOnceAboveItsFacts() throws Exception {
    String page = text(out -> HtmlReport.write(report, whatIf, out));
    for (int paragraph : paragraphs()) {
      assertThat(page)
          .containsOnlyOnce(
              "=1+1 &lt;b&gt;words of paragraph&lt;/b&gt; number " + paragraph + ".</blockquote>");
    }
    assertThat(page).doesNotContain("<b>words");
  }

  @Test
  void theWordAnnexShowsItOnceAboveItsFactsAndOnceAboveItsAssumptions() throws Exception {
    byte[] written = bytes(out -> WordPaper.write(AssessmentPaper.of(report), out));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      assertThat(text.getText().split("“=1\\+1 <b>words", -1)).hasSize(told() + 1);
    }
  }

  @Test
  void markdownShowsItOnceAboveItsFactsAndOnceAboveItsAssumptions() throws Exception {
    String text = text(out -> MarkdownPaper.write(AssessmentPaper.of(report), out));
    assertThat(text.split("=1\\+1 .<b.>words", -1)).hasSize(told() + 1);
  }

  private int told() {
    return (int)
        report.brief().facts().stream()
            .map(f -> f.source() + " " + f.assumption())
            .distinct()
            .count();
  }

  @Test
  void theWorkbookLeadsFromEachFactToARowOfItsParagraph() throws Exception {
    try (XSSFWorkbook workbook = workbook()) {
      XSSFSheet source = workbook.getSheet("Source");
      XSSFSheet facts = workbook.getSheet("Facts");
      assertThat(source.getLastRowNum()).isEqualTo(3 + paragraphs().size());
      facts.getHyperlinkList().stream()
          .filter(link -> link.getAddress().contains("Source"))
          .forEach(
              link -> {
                Row target =
                    source.getRow(Integer.parseInt(link.getAddress().replaceAll(".*\\D", "")) - 1);
                double paragraph =
                    facts
                        .getRow(link.getFirstRow())
                        .getCell(link.getFirstColumn())
                        .getNumericCellValue();
                assertThat(target.getCell(2).getStringCellValue())
                    .isEqualTo(PASSAGE + (int) paragraph + ".");
              });
      assertThat(facts.getHyperlinkList())
          .filteredOn(link -> link.getAddress().contains("Source"))
          .hasSize(report.brief().facts().size());
    }
  }

  @Test
  void jsonHoldsItWithEachFact() throws Exception {
    assertThat(text(out -> JsonReport.write(report, out)).split("\"passage\"", -1))
        .hasSize(report.brief().facts().size() + 1);
  }

  private static List<Integer> paragraphs() {
    return report.brief().facts().stream().map(f -> f.source().paragraph()).distinct().toList();
  }

  private static XSSFWorkbook workbook() throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(out -> Workbook.write(report, out))));
  }

  private static String text(Writer writer) throws IOException {
    return new String(bytes(writer), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Writer writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out);
    return out.toByteArray();
  }
}
