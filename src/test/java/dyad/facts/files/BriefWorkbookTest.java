package dyad.facts.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Slow;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Samples;
import dyad.problems.ProblemsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A brief as a workbook")
@Slow
final class BriefWorkbookTest {

  @TempDir private Path folder;

  private Path write(Brief brief, String name) throws IOException, ProblemsException {
    Path file = folder.resolve(name);
    Files.write(file, bytes(brief));
    return file;
  }

  static byte[] bytes(Brief brief) throws IOException, ProblemsException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BriefWorkbook.write(Document.made(brief, "brief.json"), out);
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

  @Test
  void aTextThatNoCellHoldsIsToldBeforeAnythingIsWritten() throws Exception {
    String text = Samples.text().replace("The Hill Men took", "_x0041_".repeat(4_600) + " took");
    Document<Brief> wordy = document(text);
    assertThatThrownBy(() -> BriefWorkbook.write(wordy, OutputStream.nullOutputStream()))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            wordy.place("facts", 0, "statement")
                + ": too-long-for-a-cell: `statement` is longer than a cell of a workbook can hold"
                + " (shorten it to less than 32767 characters)");
  }

  @Test
  void factsThatNoWorkbookIsReadWithAreToldFromTheFirst() throws Exception {
    Brief brief = Samples.brief();
    Fact fact = brief.facts().get(1);
    List<Fact> many = IntStream.range(0, 60_000).mapToObj(i -> fact.named("f" + i)).toList();
    Document<Brief> large = document(BriefJson.text(brief.withFacts(many)));
    assertThatThrownBy(() -> BriefWorkbook.write(large, OutputStream.nullOutputStream()))
        .isInstanceOf(ProblemsException.class)
        .hasMessageMatching(
            Pattern.quote(folder.resolve("brief.json").toString())
                + ":\\d+:5: too-much-for-a-workbook: from here on the workbook has more than 500000"
                + " cells \\(split the brief\\)");
  }

  @Test
  void whatUnpacksToTooMuchToBeReadBackIsTold() throws Exception {
    Brief brief = Samples.brief();
    Fact fact = brief.facts().get(1);
    String much = "x".repeat(30_000);
    List<Fact> many =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    new Fact(
                        "f" + i,
                        i + much,
                        fact.source(),
                        "o",
                        fact.rating(),
                        List.of(),
                        fact.when(),
                        false,
                        fact.content()))
            .toList();
    Document<Brief> large = Document.made(brief.withFacts(many), "brief.json");
    assertThatThrownBy(() -> BriefWorkbook.write(large, OutputStream.nullOutputStream()))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            "brief.json: too-much-for-a-workbook: the brief cannot be read back from a workbook: the"
                + " workbook unpacks to more than 100 times its size (split it)");
  }

  @Test
  void thatASourceTellsNoDateIsKeptBothWays() throws Exception {
    String text = BriefJson.text(Samples.brief());
    String told = text.replaceFirst("\"actor\": \"Northland\"", "\"when\": {}, $0");
    String own = BriefJson.text(document(told));
    assertThat(own).contains("\"when\": {}");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BriefWorkbook.write(document(own), out);
    Path file = Files.write(folder.resolve("facts.xlsx"), out.toByteArray());
    assertThat(BriefJson.text(BriefReader.document(file))).isEqualTo(own);
  }

  private Document<Brief> document(String text) throws Exception {
    return BriefReader.document(Files.writeString(folder.resolve("brief.json"), text));
  }
}
