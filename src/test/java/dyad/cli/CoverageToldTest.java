package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Shipped;
import dyad.Slow;
import dyad.facts.files.BriefReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever tells answers tells how many facts rules read, and lists the documents that it cites.
 */
@Slow
final class CoverageToldTest {

  private static final String BRIEF = "facts/arctic-2024";
  private static String read;

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws Exception {
    read = Shipped.readOf(BriefReader.read(Path.of(BRIEF)));
  }

  /** What a command writes into a file, whose ending names the format. */
  private Path written(String command, String ending) {
    Path file = folder.resolve("told." + ending);
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
    words.add(1, BRIEF);
    words.addAll(List.of("--out", file.toString()));
    if (ending.equals("txt")) {
      words.addAll(List.of("--format", "text"));
    }
    assertThat(Main.run(words.toArray(String[]::new))).as("%s", words).isZero();
    return file;
  }

  private String text(String command, String ending) throws Exception {
    Path file = written(command, ending);
    return switch (ending) {
      case "docx" -> {
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(file));
            XWPFWordExtractor text = new XWPFWordExtractor(word)) {
          yield text.getText();
        }
      }
      case "xlsx" -> {
        try (var workbook = WorkbookFactory.create(file.toFile())) {
          StringBuilder cells = new StringBuilder();
          workbook.forEach(s -> s.forEach(r -> r.forEach(c -> cells.append(c).append('\n'))));
          yield cells.toString();
        }
      }
      default -> Files.readString(file);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "explain J01, txt md",
    "flip J01, txt",
    "challenge J01, txt md html docx",
    "ach J01, txt md html docx xlsx",
    "sweep, txt md html docx xlsx",
    "compare facts/arctic-2024, txt md html docx xlsx"
  })
  void isToldInWords(String command, String endings) throws Exception {
    for (String ending : List.of(endings.split(" ", -1))) {
      assertThat(text(command, ending)).as(ending).containsOnlyOnce(read);
    }
  }

  @ParameterizedTest
  @CsvSource({"challenge J01", "ach J01", "sweep", "compare facts/arctic-2024"})
  void thePapersListTheDocumentsThatTheyCite(String command) throws Exception {
    for (String ending : List.of("md", "html", "docx")) {
      assertThat(text(command, ending).replaceAll("[\\u00a0\\s]+", " "))
          .as(ending)
          .containsOnlyOnce("Stimson 2018. Yun Sun. “The Northern Sea Route.”");
    }
  }

  @ParameterizedTest
  @CsvSource({"explain J01", "flip J01", "challenge J01", "ach J01", "sweep", "compare " + BRIEF})
  void isToldToPrograms(String command) throws Exception {
    JsonNode told = new ObjectMapper().readTree(written(command, "json").toFile());
    assertThat(told.get("coverage").toString())
        .isEqualTo(
            read.replaceAll("ules read (\\d+) of (\\d+) facts", "{\"facts\":$2,\"read\":$1}"));
  }
}
