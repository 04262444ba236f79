package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.facts.excel.WorkbookReader;
import dyad.facts.files.BriefJson;
import dyad.facts.files.BriefReader;
import dyad.facts.files.BriefWorkbook;
import dyad.problems.ProblemsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A brief that goes to Excel and comes back unedited")
@Slow
final class RoundTripTest {

  @TempDir private Path folder;

  private static byte[] workbook(Document<Brief> brief) throws IOException, ProblemsException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BriefWorkbook.write(brief, out);
    return out.toByteArray();
  }

  private void comesBack(Document<Brief> document) throws IOException, ProblemsException {
    String written = BriefJson.text(document);
    Path json = Files.writeString(folder.resolve("brief.json"), written);
    assertThat(BriefReader.document(json).value().named(document.value().id()))
        .isEqualTo(document.value());
    Path workbook = Files.write(folder.resolve("facts.xlsx"), workbook(BriefReader.document(json)));
    assertThat(WorkbookReader.isWorkbook(workbook)).isTrue();
    assertThat(BriefJson.text(BriefReader.document(workbook))).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts/afghanistan-2021",
        "src/test/resources/briefs/sarn-gulf-2031",
        "src/test/resources/briefs/keshtan-2033",
        "src/test/resources/facts/good"
      })
  void isTheSameToTheLastByteWhereAnAnalystWroteIt(String path) throws Exception {
    comesBack(BriefReader.document(Path.of(path)));
  }
}
