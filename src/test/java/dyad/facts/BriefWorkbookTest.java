package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.problems.ProblemsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A brief as a workbook")
final class BriefWorkbookTest {

  @TempDir private Path folder;

  private Path write(Brief brief, String name) throws IOException, ProblemsException {
    Path file = folder.resolve(name);
    Files.write(file, bytes(brief));
    return file;
  }

  static byte[] bytes(Brief brief) throws IOException, ProblemsException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BriefWorkbook.write(brief, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts/afghanistan-2021",
        "src/test/resources/briefs/sarn-gulf-2031",
        "src/test/resources/briefs/keshtan-2033",
        "src/test/resources/facts/good"
      })
  void isReadBackAsTheSameBriefAndWrittenAgainAsTheSameBytes(String path)
      throws IOException, ProblemsException {
    Brief brief = BriefReader.read(Path.of(path));
    Path file = write(brief, "facts.xlsx");
    Brief back = BriefReader.read(file);
    assertThat(back).isEqualTo(brief);
    assertThat(bytes(back)).isEqualTo(Files.readAllBytes(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts/afghanistan-2021",
        "src/test/resources/briefs/sarn-gulf-2031",
        "src/test/resources/briefs/keshtan-2033",
        "src/test/resources/facts/good"
      })
  void isWrittenAsJsonThatIsTheSameBrief(String path) throws ProblemsException {
    Brief brief = BriefReader.read(Path.of(path));
    String json = BriefJson.text(brief);
    assertThat(BriefReader.read(brief.id(), "brief.json", json.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(brief);
  }
}
