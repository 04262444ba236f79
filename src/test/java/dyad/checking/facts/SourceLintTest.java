package dyad.checking.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.checking.Checker;
import dyad.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The briefs are those of the bad files, and what is changed in them. */
@DisplayName("What facts say of sources and rivals")
final class SourceLintTest {

  private static final Path BAD = Path.of("src/test/resources/check/bad/briefs");

  @TempDir private Path folder;

  private List<String> told(String brief, String from, String to) throws IOException {
    String text = Files.readString(BAD.resolve(brief).resolve("brief.json"));
    assertThat(text).contains(from);
    Path file = Files.writeString(folder.resolve("brief.json"), text.replace(from, to));
    return Checker.check(List.of(file), folder, List.of()).problems().stream()
        .filter(
            p -> List.of("undescribed-source", "rated-otherwise", "odd-rivals").contains(p.code()))
        .map(Problem::message)
        .toList();
  }

  /** The name is told where it comes first, though three facts bear it. */
  @Test
  void aNameThatIsNotDescribedIsToldOnce() throws IOException {
    assertThat(told("undescribed-source", "\"Gazete\"", "\"radio\""))
        .containsExactly(
            "the source `radio` is not described", "the source `letter` is not described");
  }

  @Test
  void whereNoSourceIsDescribedNoneIsMissed() throws IOException {
    assertThat(told("odd-rivals", "\"the author\"", "\"somebody else\""))
        .allMatch(line -> line.contains("rival"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"rating\": \"A1\"', '\"rating\": \"B1\"', `f5` `f6`",
    "'\"rating\": \"C3\"', '\"rating\": \"D3\"', `f3` `f6`",
    "'\"rating\": \"A2\"', '\"rating\": \"C2\"', `f3` `f5`",
    "'\"reason\"', '\"reason\"', `f3` `f5` `f6`",
    "'\"reason\": \"it owns the ships\"', '\"rival\": \"r\"', `f3` `f4` `f5` `f6`",
  })
  void aRatingIsThatOfTheOriginatorOrElseOfWhoeverPassesItOn(String from, String to, String told)
      throws IOException {
    assertThat(told("rated-otherwise", from, to))
        .extracting(line -> line.substring(0, 4))
        .containsExactly(told.split(" "));
  }

  /** Of a stance in its own name, what is rated is the record of it, and not the government. */
  @ParameterizedTest
  @CsvSource({
    "position, official, A1, 0",
    "position, official, B2, 0",
    "position, official, D2, 1",
    "position, media, A1, 1",
    "conduct, official, A1, 1",
  })
  void whatAGovernmentStandsForItselfIsRatedByTheRecord(
      String kind, String source, String rating, int told) throws IOException {
    String fact =
        """
        "facts": [{"id": "f0", "kind": "%s", "statement": "Aland speaks for passage.",
         "source": {"document": "brief", "paragraph": 1}, "origin": "its office", "rating": "%s",
         "topics": ["sea lanes"], "when": {"date": "2031"}, "actor": "Aland", "matter": "passage",
         %s},
        """
            .formatted(
                kind,
                rating,
                kind.equals("position")
                    ? "\"stance\": \"favours\", \"forum\": \"formal\""
                    : "\"act\": \"supports\"");
    String text =
        Files.readString(BAD.resolve("rated-otherwise").resolve("brief.json"))
            .replace("\"facts\": [", fact)
            .replace(
                "\"sources\": [",
                "\"sources\": [{\"name\": \"its office\", \"kind\": \"%s\", \"reliability\": \"C\"},"
                    .formatted(source));
    Path file = Files.writeString(folder.resolve("brief.json"), text);
    assertThat(Checker.check(List.of(file), folder, List.of()).problems())
        .filteredOn(p -> p.code().equals("rated-otherwise") && p.message().startsWith("`f0`"))
        .hasSize(told);
  }

  @Test
  void aRivalOfAnotherKindIsToldAndOneOfTheSameIsNot() throws IOException {
    assertThat(told("odd-rivals", "\"rival\": \"ships\"", "\"rival\": \"ships\""))
        .containsExactly("`f3` is of kind `measure`, and its rival `f1` is of kind `presence`");
  }

  private List<String> alike(String from, String to) throws IOException {
    return lines("alike-sources", from, to).stream()
        .filter(line -> line.contains("alike-sources"))
        .toList();
  }

  private List<String> lines(String brief, String from, String to) throws IOException {
    String text = Files.readString(BAD.resolve(brief).resolve("brief.json"));
    Path file = Files.writeString(folder.resolve("brief.json"), text.replace(from, to));
    return Checker.check(List.of(file), folder, List.of()).problems().stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void sourcesThatLookAlikeAreToldOnceEachWithWhatTellsThemApart() throws IOException {
    assertThat(alike("", ""))
        .hasSize(3)
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("`The author` looks like `the author`", "(only capitals tell"),
            line -> assertThat(line).contains("looks like `the author`", "U+0430"),
            line -> assertThat(line).contains("`the author ` looks like", "(only spaces tell"));
  }

  @Test
  void sourcesThatAreDescribedAreHeldAgainstEachOther() throws IOException {
    String described =
        "\"sources\": [{\"name\": \"Lake News\", \"kind\": \"media\"},"
            + " {\"name\": \"lake news\", \"kind\": \"media\"}], \"questions\"";
    assertThat(alike("\"questions\"", described))
        .singleElement()
        .asString()
        .contains("the source `lake news` looks like `Lake News`");
  }

  @Test
  void twoActorsOrMattersOfOneNameAreToldAndAnActorAndAMatterAreNot() throws IOException {
    assertThat(lines("one-name", "\"name\": \"passage\"", "\"name\": \"Strait\""))
        .filteredOn(line -> line.contains("one-name"))
        .singleElement()
        .asString()
        .contains("two of the actors are called `Aland` (the other in line ");
    assertThat(lines("one-name", "", "")).filteredOn(line -> line.contains("one-name")).hasSize(2);
  }

  @Test
  void aNameThatNoOtherFactSharesIsToldWithTheNearestThatOthersHave() throws IOException {
    assertThat(lines("shared-by-none", "", ""))
        .filteredOn(line -> line.contains("shared-by-none"))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("no other fact has the `rival` `Ships` (did you mean `ships`?)"),
            line ->
                assertThat(line)
                    .contains(
                        "no other fact has the `utterance` `speech` (facts that go together share"
                            + " it; leave `utterance` out where none does)"));
    assertThat(lines("shared-by-none", "\"Ships\"", "\"ships\""))
        .noneMatch(l -> l.contains("`rival`"));
  }
}
