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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scope, outlook and gaps, in the author's own words. */
@Slow
final class AuthorsWordsTest {

  private static final String WORDS =
      "\"scope\": \"Trade and the pass, not the courts.\","
          + "\"outlook\": [{\"name\": \"a cold peace\", \"says\": \"Both keep to the pass.\","
          + " \"horizon\": \"2034\", \"signposts\": \"the toll house opens\"}],"
          + "\"gaps\": [{\"what\": \"who pays the guards\", \"collect\": \"ask the carriers\"}],";

  @TempDir private Path folder;
  private Path brief;

  @BeforeEach
  void write() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/briefs/keshtan-2033/brief.json"));
    brief = Files.createDirectories(folder.resolve("pass")).resolve("brief.json");
    Files.writeString(brief, text.replaceFirst("\\{", "{" + WORDS));
  }

  @Test
  void theyStandInEveryReport() throws IOException {
    Path out = folder.resolve("out");
    List<String> formats = List.of("md", "html", "xlsx", "docx", "pptx");
    Ran ran =
        Ran.dyad("assess", "" + brief, "--format", String.join(",", formats), "--out", "" + out);
    assertThat(ran.code()).as(ran.err()).isZero();
    for (String format : formats) {
      assertThat(text(out.resolve("pass." + format)))
          .as(format)
          .contains(
              "Scope: Trade and the pass, not the courts.",
              "a cold peace (by 2034)",
              "Both keep to the pass.",
              "Signposts: the toll house opens",
              "who pays the guards",
              "To find out: ask the carriers");
    }
  }

  @Test
  void theyChangeNoAnswer() throws IOException {
    Path plain = folder.resolve("plain/pass/brief.json");
    Files.createDirectories(plain.getParent());
    Files.writeString(plain, Files.readString(brief).replace(WORDS, ""));
    assertThat(answers(brief)).isEqualTo(answers(plain));
  }

  @Test
  void whatTheyLackIsToldWithItsPlace() throws IOException {
    Files.writeString(brief, Files.readString(brief).replace("\"what\": \"who", "\"wat\": \"who"));
    assertThat(Ran.dyad("check", "" + brief).out())
        .contains("brief.json:1:", "the gap has no field `wat`")
        .contains("did you mean `what`?");
  }

  private static String answers(Path brief) {
    return Ran.dyad("assess", "" + brief, "--format", "json", "--out", "-")
        .out()
        .replaceAll("\"madeFrom\" : .*", "");
  }

  private static String text(Path report) throws IOException {
    if (!report.toString().matches(".*\\.(xlsx|docx|pptx)")) {
      return Files.readString(report).replaceAll("<[^>]*>", "");
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
