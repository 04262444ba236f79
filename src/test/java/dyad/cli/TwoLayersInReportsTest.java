package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a made-up brief whose author has two rules: on forces, and on what these mean. */
@DisplayName("Reports on a brief with rules of its own")
final class TwoLayersInReportsTest {

  private static final String BRIEF =
      """
      {"title": "Two powers at a strait", "asOf": "2031-05-01",
       "dyad": {"first": "Aland", "second": "Borland"},
       "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borland", "kind": "state"},
                  {"id": "Strait", "kind": "place"}],
       "matters": [{"id": "passage"}],
       "topics": [{"name": "sea lanes"}, {"name": "tolls"}],
       "questions": [
         {"id": "Q1", "proposition": "Aland has forces in the strait", "topic": "sea lanes",
          "claim": "hosts forces", "about": ["Strait", "Aland"], "expected": "very likely"},
         {"id": "Q2", "proposition": "Borland has forces in the strait", "topic": "sea lanes",
          "claim": "hosts forces", "about": ["Strait", "Borland"], "expected": "likely"},
         {"id": "Q3", "proposition": "the two part at sea", "topic": "sea lanes",
          "claim": "convergence", "about": ["Aland", "Borland"], "leaning": "against"},
         {"id": "Q4", "proposition": "Aland has forces at home", "topic": "sea lanes",
          "claim": "hosts forces", "about": ["Borland", "Aland"]}],
       "facts": [
         {"id": "f1", "kind": "presence", "statement": "Aland keeps ships in the strait.",
          "source": {"document": "brief", "paragraph": 1}, "origin": "the author", "rating": "B2",
          "topics": ["sea lanes"], "when": {"date": "2031"},
          "actor": "Aland", "place": "Strait", "form": "military"},
         {"id": "f2", "kind": "presence", "statement": "Borland keeps ships in the strait.",
          "source": {"document": "brief", "paragraph": 2}, "origin": "the author", "rating": "B2",
          "topics": ["sea lanes"], "when": {"date": "2031"},
          "actor": "Borland", "place": "Strait", "form": "military"}]}
      """;

  private static final String FLEET =
      """
      rule "a-fleet"
        @id("a-fleet") @title("A fleet") @principle("fleet") @strength("almost certain")
        @defeats("hosts-forces") @source("5, 6") @says("{$guest} has come to {$host} to stay")
      when
        Presence(form == "military", actor == "Aland", $guest : actor, $host : place, $topic : topic, topic != null)
      then
        insertLogical(Finding.supports("hosts forces", $topic, $host, $guest));
      end
      """;

  private static final String CROWDED =
      """
      rule "crowded"
        @id("crowded") @title("Crowded") @principle("crowd") @strength("likely")
        @source("7") @says("there is no room for both in {$host}")
      when
        Dyad($first : first, $second : second)
        Finding(claim == "hosts forces", leaning == "for", second == $first, $host : first, $topic : topic)
        Finding(claim == "hosts forces", leaning == "for", second == $second, first == $host)
      then
        insertLogical(Finding.opposes("convergence", $topic, $first, $second));
      end
      """;

  @TempDir private Path folder;

  private Strait strait;

  @BeforeEach
  void lay() throws IOException {
    strait = Strait.laid(folder);
    Files.writeString(strait.brief().resolve("brief.json"), BRIEF);
    Path own = Files.createDirectories(strait.brief().resolve("rules"));
    Files.writeString(own.resolve("a-fleet.drl"), FLEET);
    Files.writeString(own.resolve("crowded.drl"), CROWDED);
    strait.edit("rules/forces-divide.drl", "\"likely\"", "\"very likely\"");
  }

  private String assess(String... options) {
    Ran ran =
        strait.dyad(
            Stream.concat(
                    Stream.of("assess", strait.brief().toString(), "--out", "-"),
                    Stream.of(options))
                .toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  private JsonNode json(String... options) throws IOException {
    return new ObjectMapper()
        .readTree(
            assess(
                Stream.concat(Stream.of(options), Stream.of("--format", "json"))
                    .toArray(String[]::new)));
  }

  private static List<String> each(JsonNode list, String field) {
    return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
        .map(i -> list.get(i).path(field).asText(""))
        .toList();
  }

  @Test
  void tellProgramsOnWhichLayerAnAnswerStandsAndWhatItIsWithoutTheAuthors() throws IOException {
    JsonNode root = json();
    JsonNode answers = root.get("assessments");
    assertThat(each(answers, "layer")).containsExactly("author", "general", "both", "");
    assertThat(each(answers, "term"))
        .containsExactly("very likely", "likely", "very likely", "not assessed");
    assertThat(answers.findValues("general").subList(0, 2))
        .extracting(general -> general.get("term").asText())
        .containsExactly("likely", "likely");
    assertThat(answers.get(0).get("general").get("low").asDouble()).isEqualTo(0.55);
    assertThat(answers.get(3).get("general").get("probability").isNull()).isTrue();
    assertThat(root.get("topics").get(0).get("general").get("alignment").asText())
        .isEqualTo("divergent");
    assertThat(root.get("overall").get("general").has("score")).isTrue();
    assertThat(each(root.get("topics"), "topic")).containsExactly("sea lanes", "tolls");
  }

  @Test
  void askTheGeneralRulesWithTheSameAlternativesInPlay() throws IOException {
    JsonNode answer = json("--with", "no-ships").get("assessments").get(0);
    assertThat(answer.get("general").get("term").asText()).isEqualTo("not assessed");
    assertThat(answer.has("layer")).isFalse();
  }

  @Test
  void tellProgramsNothingOfLayersWhereThereIsOne() throws IOException {
    Files.delete(strait.brief().resolve("rules/a-fleet.drl"));
    Files.delete(strait.brief().resolve("rules/crowded.drl"));
    String written = assess("--format", "json");
    assertThat(written).doesNotContain("\"layer\"", "\"general\"");
    assertThat(assess("--format", "md")).doesNotContain("own rules", "general rules");
  }

  @Test
  void tellInTheSummaryWhereTheGeneralRulesSayOtherwise() {
    Ran ran = strait.dyad("assess", strait.brief().toString(), "--out", strait.out().toString());
    assertThat(ran.out())
        .contains("Aland has forces in the strait (general rules alone: likely)\n")
        .contains("Borland has forces in the strait\n")
        .contains("\n2 of 4 answers stand on the author's own rules, 1 of them on these alone.\n")
        .contains(
            "\n2 of 2 answers are the brief's own by its author's rules, which were written to give"
                + " them; 1 by general rules alone.\n");
  }

  @Test
  void explainOnWhoseRulesAnAnswerStands() throws IOException {
    String brief = strait.brief().toString();
    assertThat(strait.dyad("explain", brief, "Q1").out())
        .contains(
            "\nIt stands on the author's own rules ([5], [6]); no ground by a general rule"
                + " counts.\n");
    assertThat(strait.dyad("explain", brief, "Q3").out())
        .contains("\nIt stands on general rules and on the author's own ([5], [6], [7]).\n");
    assertThat(strait.dyad("explain", brief, "Q2").out()).doesNotContain("It stands on");
    JsonNode root =
        new ObjectMapper().readTree(strait.dyad("explain", brief, "Q3", "--format", "json").out());
    assertThat(root.get("layer").asText()).isEqualTo("both");
    assertThat(root.get("footing").asText()).startsWith("It stands on general rules and on");
  }

  @Test
  void layBothAnswersSideBySideInThePaper() {
    assertThat(assess("--format", "md"))
        .contains("## All judgments, with the author's own rules and without\n")
        .contains("that they agree with the brief is by construction, and no evidence of accuracy.")
        .contains(
            " Aland has forces in the strait | very likely \\[80–95 %\\] | low | likely | very likely | the author's |\n")
        .contains(
            " Borland has forces in the strait | likely \\[55–80 %\\] | low | likely | likely | general |\n")
        .contains("|  | How they stand on sea lanes | divergent | – | divergent | – | – |\n");
  }

  @Test
  void layThemSideBySideInThePageAndInTheWorkbook() throws IOException {
    strait.dyad("assess", strait.brief().toString(), "--out", strait.out().toString());
    assertThat(Files.readString(strait.out().resolve("strait.html")))
        .contains(
            "<h2 id=\"layers-title\">All judgments, with the author&#39;s own rules and without</h2>")
        .contains(
            "no ground by a general rule counts. By general rules alone it would be: likely.");
    try (ZipFile book = new ZipFile(strait.out().resolve("strait.xlsx").toFile())) {
      assertThat(
              new String(
                  book.getInputStream(book.getEntry("xl/workbook.xml")).readAllBytes(),
                  StandardCharsets.UTF_8))
          .contains("name=\"Two layers\"");
    }
  }

  @Test
  void beginWithWhatTheAuthorArguesThoughOtherGroundsAreStronger() {
    assertThat(assess("--format", "md"))
        .contains("What most parts them: there is no room for both in Strait.")
        .contains("the judgment that the author argues most");
  }

  @Test
  void nameATopicOnWhichNothingCanSpeakOnceAndShowNoOddsOfIt() throws IOException {
    assertThat(assess("--format", "md"))
        .contains("No ground on how the two stand: tolls.\n")
        .containsOnlyOnce("tolls");
    strait.dyad("assess", strait.brief().toString(), "--out", strait.out().toString());
    assertThat(Files.readString(strait.out().resolve("strait.html")))
        .contains("No ground on how the two stand: tolls.")
        .doesNotContain("data-topic=\"1\"", "data-balance=\"1\"");
  }
}
