package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The words of a source, where a fact quotes them")
@Slow
final class QuotesToldTest {

  private static final String QUOTE = "the route is open to whoever asks";
  private static final String TOLD = "In the source: “" + QUOTE + "”.";
  private static final String QUESTION = "J01";

  @TempDir private Path folder;

  /** The brief, of which every fact quotes its source. */
  @BeforeEach
  void quote() throws Exception {
    ObjectMapper json = new ObjectMapper();
    ObjectNode brief = (ObjectNode) json.readTree(Path.of("facts/arctic-2024/brief.json").toFile());
    brief.get("facts").forEach(fact -> ((ObjectNode) fact.get("source")).put("quote", QUOTE));
    json.writeValue(folder.resolve("brief.json").toFile(), brief);
  }

  @Test
  void standInAnExplanationThatTellsAll() {
    Ran text = Ran.dyad("explain", folder.toString(), QUESTION);
    assertThat(text.out()).contains("As read: ").contains("      " + TOLD);
    Ran markdown = Ran.dyad("explain", folder.toString(), QUESTION, "--format", "md");
    assertThat(markdown.out()).contains(TOLD);
  }

  @Test
  void areAFieldOfTheirOwnForPrograms() throws Exception {
    JsonNode explained = json("explain", folder.toString(), QUESTION, "--format", "json");
    assertThat(explained.findValues("fact")).isNotEmpty();
    assertThat(explained.findValuesAsText("quote"))
        .hasSameSizeAs(explained.findValues("statement"))
        .allMatch(QUOTE::equals);
    JsonNode assessed = json("assess", folder.toString(), "--format", "json", "--out", "-");
    assertThat(assessed.get("facts").findValues("source"))
        .isNotEmpty()
        .allMatch(source -> source.get("quote").asText().equals(QUOTE));
  }

  @Test
  void areNoFieldWhereAFactQuotesNothing() throws Exception {
    String brief = "facts/arctic-2024";
    assertThat(json("explain", brief, QUESTION, "--format", "json").findValues("quote")).isEmpty();
    assertThat(json("assess", brief, "--format", "json", "--out", "-").findValues("quote"))
        .isEmpty();
  }

  private static JsonNode json(String... arguments) throws Exception {
    return new ObjectMapper().readTree(Ran.dyad(arguments).out());
  }

  @Test
  void areLeftOutOfOneThatTellsLess() {
    Ran ran = Ran.dyad("explain", folder.toString(), QUESTION, "--depth", "medium");
    assertThat(ran.out()).contains("For it").doesNotContain(QUOTE);
  }

  @Test
  void standBesideTheFactsOfEachReport() throws Exception {
    Path out = folder.resolve("out");
    Ran ran =
        Ran.dyad(
            "assess",
            folder.toString(),
            "--annexes",
            "--format",
            "md,html,docx,xlsx",
            "--out",
            out.toString());
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.DONE);
    String name = folder.getFileName().toString();
    assertThat(Files.readString(out.resolve(name + ".md"))).contains(TOLD);
    assertThat(Files.readString(out.resolve(name + ".html"))).contains(TOLD);
    try (InputStream file = Files.newInputStream(out.resolve(name + ".docx"));
        XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(file))) {
      assertThat(word.getText()).contains(TOLD);
    }
    try (InputStream file = Files.newInputStream(out.resolve(name + ".xlsx"));
        XSSFExcelExtractor sheets = new XSSFExcelExtractor(new XSSFWorkbook(file))) {
      assertThat(sheets.getText()).contains(TOLD);
    }
  }
}
