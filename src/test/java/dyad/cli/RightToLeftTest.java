package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters that run from right to left need no marks, and come through every report as typed. */
@Slow
final class RightToLeftTest {

  private static final String NAME = "برانیا";
  private static final String STATEMENT =
      "در ژانویه ۲۰۳۳ وزیران خارجه نمی\u200Cخواستند (שלום) 9 بار";

  @TempDir private Path folder;

  @Test
  void namesAndStatementsComeThroughEveryReport() throws IOException {
    String text =
        Files.readString(Path.of("src/test/resources/briefs/keshtan-2033/brief.json"))
            .replace("\"In the war Brannia backs the Council.\"", '"' + STATEMENT + '"')
            .replace("\"Brannia\"", '"' + NAME + '"');
    Path brief = Files.createDirectories(folder.resolve("brief")).resolve("brief.json");
    Files.writeString(brief, text);
    Path out = folder.resolve("out");
    List<String> formats = List.of("json", "md", "html", "xlsx", "docx", "pptx");
    Ran ran =
        Ran.dyad("assess", "" + brief, "--format", String.join(",", formats), "--out", "" + out);
    assertThat(ran.code()).isZero();
    for (String format : formats) {
      String report = text(out.resolve("brief." + format));
      assertThat(report.contains(NAME)).as("the name in " + format).isTrue();
      // Slides hold no list of facts.
      assertThat(report.contains(STATEMENT) || format.equals("pptx"))
          .as("the statement in " + format)
          .isTrue();
    }
  }

  private static String text(Path report) throws IOException {
    if (!report.toString().matches(".*\\.(xlsx|docx|pptx)")) {
      return Files.readString(report);
    }
    StringBuilder text = new StringBuilder();
    try (ZipFile parts = new ZipFile(report.toFile())) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString().replaceAll("<[^>]*>", "");
  }
}
