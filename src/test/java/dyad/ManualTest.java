package dyad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.checking.Checker;
import dyad.facts.Actor;
import dyad.facts.SourceNote;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Backing;
import dyad.facts.kinds.Hostility;
import dyad.facts.kinds.Word;
import dyad.findings.Strand;
import dyad.findings.Strength;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.rules.Shapes;
import dyad.rules.files.RuleLayers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual names all that briefs and rules can say, and its examples are in order. */
final class ManualTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path RULES = Path.of("rules");

  private static String facts = "";
  private static String rules = "";

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    facts =
        Files.readString(Path.of("src/site/markdown/coding.md"))
            + Files.readString(Path.of("src/site/markdown/facts.md"));
    rules = Files.readString(Path.of("src/site/markdown/rules.md"));
  }

  static List<Vocabulary.Kind> kinds() {
    return Vocabulary.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void tellsOfEachKindItsFieldsAndTheirChoices(Vocabulary.Kind kind) {
    String section = section("### " + kind.name());
    String meaning = kind.meaning();
    assertThat(section)
        .contains(meaning.substring(0, 1).toUpperCase(Locale.ROOT) + meaning.substring(1));
    assertThat(section.contains(" Lasts.")).isEqualTo(kind.lasts());
    for (Vocabulary.Field field : kind.fields()) {
      String star = field.required() ? " \\*" : "";
      String row = "| `" + field.name() + "`" + star + " | " + field.meaning() + " | ";
      assertThat(section).contains(row);
      String line = section.substring(section.indexOf(row)).lines().findFirst().orElseThrow();
      for (Vocabulary.Choice choice : field.choices()) {
        assertThat(line).contains("`" + choice.word() + "` (" + choice.meaning() + ")");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void showsAnExampleOfEachKind(Vocabulary.Kind kind) {
    assertThat(section("### " + kind.name())).contains("\"kind\": \"" + kind.name() + "\"");
  }

  @Test
  void namesEveryFieldOfTheFileOfABrief() throws IOException {
    JsonNode schema = JSON.readTree(Files.readString(Path.of("facts/brief.schema.json")));
    List<String> parts =
        List.of(
            "Actor",
            "BriefPowers",
            "Fact",
            "Matter",
            "Question",
            "QuestionBaseRate",
            "QuestionDissent",
            "Source",
            "SourceNote",
            "Topic",
            "When");
    Stream<JsonNode> all =
        Stream.concat(Stream.of(schema), parts.stream().map(p -> schema.at("/$defs/" + p)));
    all.forEach(
        part ->
            assertThat(part.at("/properties").fieldNames())
                .toIterable()
                .isNotEmpty()
                .allSatisfy(
                    name -> assertThat(facts).containsAnyOf("`" + name + "`", quoted(name))));
  }

  @Test
  void namesEverySortOfActorAndOfSource() {
    assertThat(words(Actor.Kind.values())).allSatisfy(w -> assertThat(facts).contains(ticked(w)));
    assertThat(words(SourceNote.Kind.values()))
        .allSatisfy(w -> assertThat(facts).contains(ticked(w)));
  }

  @Test
  void namesEveryPatternOfTheRuleLanguageAndTheFieldsOfWhatIsNoFact() {
    Shapes.ALL.forEach(
        (type, fields) -> {
          assertThat(rules).contains(ticked(type));
          if (!Shapes.isFact(type)) {
            String row = rules.substring(rules.indexOf("| " + ticked(type) + " | `"));
            assertThat(row.lines().findFirst().orElseThrow())
                .contains(fields.keySet().stream().map(ManualTest::ticked).toList());
          }
        });
  }

  @Test
  void namesWhatViewsSayAndEveryStrengthAndStrand() {
    Stream.of(
            words(Backing.Means.values()),
            words(Hostility.Means.values()),
            words(Strength.values()),
            words(Strand.values()))
        .flatMap(List::stream)
        .forEach(word -> assertThat(rules).contains(ticked(word)));
  }

  /** The check tells them where one is unknown. */
  @ParameterizedTest
  @ValueSource(strings = {"unknown-annotation", "bad-comparison", "unknown-function"})
  void namesEveryAnnotationComparisonAndWayToCount(String code) {
    List<String> told =
        Pattern.compile("`(@?\\w+|[=!<>]+)[(`]")
            .matcher(ProblemCatalogue.paragraph(code).orElseThrow())
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(told).hasSizeGreaterThan(1).allSatisfy(t -> assertThat(rules).contains(t));
  }

  @Test
  void itsBriefWithEveryFactAndQuestionThatItShowsPassesTheCheck() throws IOException {
    List<JsonNode> blocks = blocks(facts, "json").map(ManualTest::json).toList();
    ObjectNode brief =
        (ObjectNode) blocks.stream().filter(b -> b.has("dyad")).findFirst().orElseThrow();
    brief.remove("$schema");
    for (JsonNode block : blocks) {
      if (block.has("outlook")) {
        brief.setAll((ObjectNode) block);
      } else if (!block.has("dyad")) {
        brief
            .withArray(block.has("proposition") && block.has("about") ? "questions" : "facts")
            .add(block);
      }
    }
    assertThat(brief.get("facts")).hasSizeGreaterThan(kinds().size());
    Path file = folder.resolve("brief.json");
    Files.writeString(file, brief.toString());
    List<Problem> problems = Checker.check(List.of(file), RULES, List.of()).problems();
    assertThat(problems).allSatisfy(p -> assertThat(p.code()).isEqualTo("idle-fact"));
  }

  @Test
  void itsRulesPassTheCheckWithTheTablesThatItShows() throws IOException {
    List<String> examples = blocks(rules, "drl").toList();
    assertThat(examples).hasSizeGreaterThan(9);
    Files.createDirectories(folder.resolve("examples"));
    Files.createDirectories(folder.resolve("scales"));
    for (String rule : examples) {
      String id = first("@id\\(\"(.*?)\"\\)", rule);
      Files.writeString(folder.resolve("examples").resolve(id + ".drl"), rule);
    }
    for (String table : List.of("scales/lists.csv", "scales/steps.csv", "claims.csv")) {
      Path file = folder.resolve(table);
      String text = blocks(rules, "csv " + file.getFileName()).findFirst().orElseThrow();
      Files.writeString(file, text);
    }
    String cases = "talks-without-result.cases.json";
    Files.writeString(
        folder.resolve("examples").resolve(cases),
        blocks(rules, "json " + cases).findFirst().orElseThrow());
    RuleLayers layers = RuleLayers.of(RULES, folder);
    List<Problem> problems = Checker.check(List.of(folder), layers, List.of()).problems();
    assertThat(problems)
        .hasSize(examples.size() - 1)
        .extracting(Problem::code)
        .containsOnly("no-cases");
  }

  private static String section(String heading) {
    int from = facts.indexOf("\n" + heading + "\n");
    assertThat(from).as(heading).isNotNegative();
    int to = facts.indexOf("\n##", from + heading.length());
    return facts.substring(from, to);
  }

  private static Stream<String> blocks(String page, String language) {
    return Pattern.compile("\n```" + Pattern.quote(language) + "\n(.*?\n)```", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(r -> r.group(1));
  }

  private static String first(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .findFirst()
        .map((MatchResult r) -> r.group(1))
        .orElseThrow();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(Word[] words) {
    return Stream.of(words).map(Word::word).toList();
  }

  private static String ticked(String word) {
    return "`" + word + "`";
  }

  private static String quoted(String word) {
    return "\"" + word + "\"";
  }
}
