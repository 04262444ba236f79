package dyad.cli.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.application.editing.OutcomeEntry;
import dyad.cli.Ran;
import dyad.cli.terminal.ExitCode;
import dyad.facts.files.BriefReader;
import dyad.facts.files.ResolutionsFile;
import dyad.facts.outcomes.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What came of a question")
final class ResolveCommandTest {

  private static final Path STRAIT = Path.of("src/test/resources/check/brief/brief.json");
  private static final String FORECAST =
      "\"id\": \"Q1\", \"kind\": \"forecast\", \"horizon\": \"2031-12\",";

  @TempDir private Path folder;

  @BeforeEach
  void aBriefWithOneForecast() throws IOException {
    String brief = Files.readString(STRAIT).replaceFirst("\"id\": \"Q1\",", FORECAST);
    Files.writeString(folder.resolve("brief.json"), brief);
  }

  private Ran resolve(String question, String outcome, String on, String source, String... more) {
    String[] all = {
      "resolve", folder.toString(), question, outcome, "--on", on, "--source", source
    };
    return Ran.dyad(
        java.util.stream.Stream.of(all, more)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new));
  }

  private Path file() {
    return folder.resolve("outcomes.json");
  }

  @Test
  void isWrittenBesideTheBriefAndPassesTheCheck() throws IOException {
    Ran ran = resolve("Q1", "yes", "2031-06", "Lake News, 3 June, https://lake.example/ships");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains("Written: ")
        .contains("It came within the horizon of the forecast, 2031-12.");
    assertThat(Files.readString(file()))
        .contains("\"outcome\": \"yes\"")
        .contains(
            "{\"document\": \"Lake News, 3 June\", \"address\": \"https://lake.example/ships\"}");
    Ran check = Ran.dyad("check", file().toString(), "--rules", "src/test/resources/check/in-use");
    assertThat(check.code()).as(check.out()).isZero();
    assertThat(check.err()).contains("1 file checked: 0 errors");
  }

  @Test
  void whatDidNotComeIsNotToldToHaveCome() {
    assertThat(resolve("Q1", "no", "2031-06", "https://lake.example/ships").err())
        .contains("It was seen within the horizon of the forecast, 2031-12.");
    assertThat(resolve("Q1", "yes", "2031-06", "Lake News").err())
        .contains("no on 2031-06, https://lake.example/ships (");
  }

  @Test
  void noneIsLostWhereSeveralAreRecordedAtOnce() throws Exception {
    String brief = Files.readString(folder.resolve("brief.json"));
    int at = brief.indexOf("\"questions\": [") + "\"questions\": [".length();
    String one = brief.substring(at, brief.indexOf('}', at) + 1);
    StringBuilder more = new StringBuilder();
    IntStream.rangeClosed(11, 30).forEach(i -> more.append(one.replace("Q1", "Q" + i)).append(","));
    Files.writeString(folder.resolve("brief.json"), new StringBuilder(brief).insert(at, more));
    List<Resolution> outcomes =
        IntStream.rangeClosed(11, 30)
            .mapToObj(
                i ->
                    new Resolution(
                        "Q" + i,
                        Resolution.Came.YES,
                        "2031-06",
                        new Resolution.Told("Lake News", Optional.empty()),
                        Optional.empty(),
                        LocalDate.of(2032, 1, 1)))
            .toList();
    ExecutorService pool = Executors.newFixedThreadPool(outcomes.size());
    try {
      for (Future<Boolean> done :
          pool.invokeAll(
              outcomes.stream()
                  .<Callable<Boolean>>map(o -> () -> OutcomeEntry.write(folder, o, false).changed())
                  .toList())) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(ResolutionsFile.beside(BriefReader.read(folder), folder).outcomes())
        .containsExactlyInAnyOrderElementsOf(outcomes);
  }

  @Test
  void isTakenFromAnAddressAloneOrFromATextAlone() throws IOException {
    resolve("Q1", "yes", "2031-06", "https://lake.example/ships");
    assertThat(Files.readString(file()))
        .contains("\"document\": \"https://lake.example/ships\", \"address\": \"https");
    resolve("Q1", "yes", "2031-06", "Lake News", "--again");
    assertThat(Files.readString(file()))
        .contains("{\"document\": \"Lake News\"}")
        .doesNotContain("https");
  }

  @Test
  void leavesWhatElseStandsThereAsItIsWritten() throws IOException {
    String laid =
        """
        {"outcomes": [
            {"question": "Q2",   "outcome": "void", "on": "2031-07",
              "source": {"document": "Lake News"}, "recorded": "2032-01-01"}
        ]}
        """;
    String brief = Files.readString(folder.resolve("brief.json"));
    int from = brief.indexOf("{\n      \"id\": \"Q1\"");
    String question = brief.substring(from, brief.indexOf("]\n    }", from) + 7);
    Files.writeString(
        folder.resolve("brief.json"),
        brief.replace(question, question + "," + question.replace("Q1", "Q2")));
    Files.writeString(file(), laid);
    assertThat(resolve("Q1", "no", "2032", "Lake News").code()).isZero();
    assertThat(Files.readString(file()))
        .startsWith(laid.substring(0, laid.lastIndexOf("}") - 2))
        .contains("\"question\": \"Q1\"");
  }

  @Test
  void isWrittenOnceAndTakesNoOthersPlaceUnasked() throws IOException {
    resolve("Q1", "yes", "2031-06", "Lake News");
    String first = Files.readString(file());
    assertThat(resolve("Q1", "yes", "2031-06", "Lake News").err()).contains("Nothing to change in");
    Ran other = resolve("Q1", "no", "2031-06", "Lake News");
    assertThat(other.code()).isEqualTo(ExitCode.INPUT);
    assertThat(other.err())
        .contains("resolved-before: `Q1` is resolved otherwise already: yes on 2031-06, Lake News")
        .contains("say `--again`");
    assertThat(Files.readString(file())).isEqualTo(first);
    assertThat(resolve("Q1", "no", "2031-06", "Lake News", "--again").code()).isZero();
    assertThat(Files.readString(file())).contains("\"no\"").doesNotContain("\"yes\"");
  }

  @Test
  void tellsThatItCameAfterTheHorizon() {
    assertThat(resolve("Q1", "no", "2032-01-02", "Lake News").err())
        .contains("It was seen after the horizon of the forecast, 2031-12.");
  }

  @Test
  void tellsThatItIsDatedAfterToday() {
    assertThat(resolve("Q1", "no", "9998", "Lake News").err())
        .contains("It is dated after today, 2");
    assertThat(resolve("Q1", "no", "9998-12", "Lake News").err()).contains("resolved-before");
  }

  @Test
  void isRefusedWithItsPlaceAndTheNearestRightThing() {
    assertThat(resolve("Q11", "yes", "2031-06", "Lake News").err())
        .contains("unknown-question: the brief asks no question `Q11`")
        .contains("`Q1`");
    assertThat(resolve("Q1", "yes", "2031-05-01", "Lake News").err())
        .contains("resolved-early: what came of `Q1` is dated 2031-05-01")
        .contains("the brief is as of 2031-05-01");
    assertThat(resolve("Q1", "yes", "soon", "Lake News").err())
        .contains("`--on` is `soon`: expected a day, a month or a year");
    assertThat(resolve("Q1", "perhaps", "2031-06", "Lake News").err()).contains("OUTCOME");
    assertThat(resolve("Q1", "yes", "2031-06", " ").err()).contains("empty-text");
    assertThat(Files.exists(file())).isFalse();
  }

  @Test
  void ofAStateOfAffairsNeedsWhatDecidesIt() throws IOException {
    Files.copy(
        STRAIT, folder.resolve("brief.json"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Ran bare = resolve("Q1", "yes", "2031-06", "Lake News");
    assertThat(bare.code()).isEqualTo(ExitCode.INPUT);
    assertThat(bare.err()).contains("undecided-outcome: `Q1` asks for a state of affairs");
    Ran decided = resolve("Q1", "yes", "2031-06", "Lake News", "--says", "The ships are there.");
    assertThat(decided.code()).isZero();
    assertThat(decided.err()).doesNotContain("horizon");
    assertThat(Files.readString(file())).contains("\"says\": \"The ships are there.\"");
  }
}
