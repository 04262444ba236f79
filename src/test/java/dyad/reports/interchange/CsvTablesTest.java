package dyad.reports.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A report as tables")
final class CsvTablesTest {

  private static byte[] archive(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTables.write(report, out);
    return out.toByteArray();
  }

  private static Map<String, String> texts(Report report) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive(report)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  /** The rows of a table as another reader takes them, by heading. */
  private static List<Map<String, String>> rows(String text) throws IOException {
    CsvMapper csv = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    List<String[]> lines = new ArrayList<>();
    try (MappingIterator<String[]> read = csv.readerFor(String[].class).readValues(text)) {
      read.forEachRemaining(lines::add);
    }
    List<String> headings = Arrays.asList(lines.get(0));
    assertThat(headings).doesNotHaveDuplicates();
    List<Map<String, String>> rows = new ArrayList<>();
    for (String[] line : lines.subList(1, lines.size())) {
      assertThat(line).hasSameSizeAs(headings);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < line.length; i++) {
        row.put(headings.get(i), line[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  @Test
  void holdsATableOfFactsOfAnswersOfTopicsAndOfGrounds() throws IOException {
    Report report = ShippedReport.on("afghanistan-2021");
    Map<String, String> texts = texts(report);
    assertThat(texts.keySet())
        .containsExactly(
            "facts.csv", "judgments.csv", "topics.csv", "grounds.csv", "made-from.txt");
    assertThat(rows(texts.get("facts.csv")))
        .hasSameSizeAs(report.brief().facts())
        .first()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("Id", report.brief().facts().get(0).id())
                    .containsEntry("Statement", report.brief().facts().get(0).statement()));
    assertThat(rows(texts.get("judgments.csv")).stream().map(r -> r.get("Term")))
        .containsExactlyElementsOf(
            report.explanations().stream()
                .map(e -> e.judgment().term().map(t -> t.word()).orElse("not assessed"))
                .toList());
    assertThat(rows(texts.get("topics.csv")).stream().map(r -> r.get("Alignment")))
        .containsExactlyElementsOf(
            report.topics().stream().map(t -> t.standing().alignment().word()).toList());
    assertThat(texts.get("made-from.txt")).isEqualTo(report.madeFrom().text() + "\n");
  }

  @Test
  void aGroundNamesAllFactsThatItsExplanationRestsOn() throws IOException {
    Report report = ShippedReport.on("afghanistan-2021");
    List<Map<String, String>> grounds = rows(texts(report).get("grounds.csv"));
    for (Explanation explanation : report.explanations()) {
      List<Argument> all =
          Stream.concat(explanation.supporting().stream(), explanation.opposing().stream())
              .toList();
      String question = explanation.judgment().question().id();
      List<Map<String, String>> own =
          grounds.stream().filter(g -> question.equals(g.get("On"))).toList();
      assertThat(own).hasSameSizeAs(all);
      for (int i = 0; i < all.size(); i++) {
        assertThat(own.get(i).get("Facts").split(", "))
            .containsExactlyInAnyOrderElementsOf(ShippedReport.named(all.get(i)));
      }
    }
  }

  @Test
  void everyLineEndsAsTheStandardHasItAndNoTextIsTakenForAFormula() throws IOException {
    for (Map.Entry<String, String> text : texts(SampleReports.canal()).entrySet()) {
      if (text.getKey().endsWith(".csv")) {
        assertThat(text.getValue()).endsWith("\r\n");
        assertThat(rows(text.getValue()))
            .flatMap(Map::values)
            .noneMatch(cell -> cell.matches("(?s)[=+@\t\r].*|-[^0-9].*"));
      }
    }
    assertThat(rows(texts(SampleReports.canal()).get("facts.csv")))
        .anySatisfy(row -> assertThat(row).containsEntry("Statement", "'" + SampleReports.FORMULA));
  }

  @Test
  void givesTheSameBytesEachTimeAndAnEmptyBriefItsHeadings() throws IOException {
    assertThat(archive(ShippedReport.on("afghanistan-2021")))
        .isEqualTo(archive(ShippedReport.on("afghanistan-2021")));
    assertThat(rows(texts(SampleReports.empty()).get("facts.csv"))).isEmpty();
    assertThat(rows(texts(SampleReports.empty()).get("judgments.csv"))).isEmpty();
  }

  @Test
  void commasQuotesAndLinesOfATextStayInTheirCell() throws JsonProcessingException, IOException {
    String text = "a, \"b\"\nc";
    assertThat(rows(texts(SampleReports.saying(text)).get("facts.csv")))
        .anySatisfy(row -> assertThat(row.values()).anyMatch(v -> v.contains(text)));
  }
}
