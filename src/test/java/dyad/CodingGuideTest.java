package dyad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.checking.Checker;
import dyad.facts.Vocabulary;
import dyad.problems.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide to coding shows sentences beside facts that the shipped briefs truly have. */
final class CodingGuideTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SITE = Path.of("src/site/markdown");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (.+) \\| `(\\w+)` (`.+`) \\| `(.+)` `(.+)` \\|$");
  private static final List<String> WHEN = List.of("date", "from", "until", "priorTo");
  private static final Pattern FIELD = Pattern.compile("`(\\w+): ([^`]+)`");

  @TempDir private Path folder;

  /** A line of the table: fields by name, and the fact of a brief that has them. */
  record Example(
      String sentence, String kind, Map<String, String> fields, String brief, String fact) {

    private JsonNode told() {
      return facts(brief)
          .filter(f -> f.path("id").asText().equals(fact))
          .findFirst()
          .orElseThrow(() -> new AssertionError(brief + " has no fact " + fact));
    }
  }

  static List<Example> examples() {
    return ROW.matcher(section("## Forty sentences and their facts"))
        .results()
        .map(r -> new Example(r.group(1), r.group(2), fields(r.group(3)), r.group(4), r.group(5)))
        .toList();
  }

  static List<Vocabulary.Kind> kinds() {
    return Vocabulary.kinds();
  }

  @Test
  void everyLineOfItsTableIsAnExampleAndThereAreFortyAtLeast() {
    List<Example> examples = examples();
    long lines =
        section("## Forty sentences and their facts").lines().filter(CodingGuideTest::row).count();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(40).hasSize((int) lines - 2);
    assertThat(examples).extracting(Example::sentence).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theNamedBriefHasSuchAFactWithTheseFields(Example example) {
    JsonNode fact = example.told();
    assertThat(fact.path("kind").asText()).isEqualTo(example.kind());
    assertThat(example.fields()).isNotEmpty();
    example
        .fields()
        .forEach((name, value) -> assertThat(value(fact, name)).as(name).isEqualTo(value));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theSentenceIsNotTheBriefsOwnStatement(Example example) {
    assertThat(example.told().path("statement").asText()).doesNotContain(example.sentence());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindHasAnExampleAndALineOnWhatRulesHear(Vocabulary.Kind kind) {
    assertThat(examples()).extracting(Example::kind).contains(kind.name());
    assertThat(heard()).containsKey(kind.name());
  }

  /** A word in ticks in the table's second and third column is a field of the kind. */
  @ParameterizedTest
  @MethodSource("kinds")
  void whatRulesHearAreFieldsOfTheKind(Vocabulary.Kind kind) {
    List<String> fields = kind.fields().stream().map(Vocabulary.Field::name).toList();
    assertThat(heard().get(kind.name())).isSubsetOf(fields);
  }

  @Test
  void everyShippedBriefGivesAnExample() throws IOException {
    try (Stream<Path> briefs = Files.list(Path.of("facts"))) {
      List<String> names =
          briefs.filter(Files::isDirectory).map(p -> p.getFileName().toString()).toList();
      assertThat(examples()).extracting(Example::brief).containsAll(names);
    }
  }

  /** Each sentence stands as the statement, so that the check holds it against the fields. */
  @Test
  void itsHardSentencesAreFactsThatTheCheckFindsNothingAmissIn() throws IOException {
    ObjectNode brief = (ObjectNode) JSON.readTree(smallBrief());
    brief.remove("$schema");
    List<ObjectNode> hard = hardFacts();
    assertThat(hard).hasSizeGreaterThan(20);
    hard.forEach(brief.withArray("facts")::add);
    Path file = folder.resolve("brief.json");
    Files.writeString(file, brief.toString());
    List<Problem> problems = Checker.check(List.of(file), Path.of("rules"), List.of()).problems();
    assertThat(problems).allSatisfy(p -> assertThat(p.code()).isEqualTo("idle-fact"));
  }

  private static List<ObjectNode> hardFacts() {
    List<ObjectNode> facts = new ArrayList<>();
    section("## Doubtful cases")
        .lines()
        .filter(l -> l.startsWith("| ") && l.contains("` `"))
        .map(l -> l.substring(2, l.length() - 2).split(" \\| ", 2))
        .forEach(
            cells -> {
              for (String fact : cells[1].split("; ", -1)) {
                facts.add(hard("hard-" + facts.size(), cells[0], fact));
              }
            });
    return facts;
  }

  private static ObjectNode hard(String id, String sentence, String cell) {
    ObjectNode fact = JSON.createObjectNode().put("id", id).put("statement", sentence);
    fact.put("kind", ticked(cell).get(0)).put("origin", "Carl Dahl").put("rating", "B2");
    fact.putObject("source").put("document", "Lake Papers").put("paragraph", 3);
    fact.putArray("topics").add("security");
    ObjectNode when = fact.putObject("when");
    fields(cell)
        .forEach((name, value) -> (WHEN.contains(name) ? when : fact).set(name, told(name, value)));
    return fact;
  }

  /** Numbers and truths are told as such, dates and words as texts. */
  private static JsonNode told(String name, String value) {
    boolean plain = List.of("absent", "hedged", "value").contains(name);
    return plain ? json(value) : JSON.getNodeFactory().textNode(value);
  }

  private static String smallBrief() {
    return Pattern.compile("(?s)\n```json\n(\\{.*?\n)```")
        .matcher(text(SITE.resolve("facts.md")))
        .results()
        .map(r -> r.group(1))
        .filter(b -> b.contains("\"dyad\""))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"coding.md", "facts.md"})
  void linksToAPartOfAPageNameAHeadingThere(String page) {
    Pattern.compile("]\\(([\\w.]*)#([^)]+)\\)")
        .matcher(text(SITE.resolve(page)))
        .results()
        .forEach(
            link -> {
              String led = link.group(1).isEmpty() ? page : link.group(1);
              assertThat(headings(led)).as(link.group()).contains(link.group(2));
            });
  }

  private static List<String> headings(String page) {
    return text(SITE.resolve(page))
        .lines()
        .filter(l -> l.startsWith("#"))
        .map(l -> l.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(l -> l.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
        .toList();
  }

  private static Map<String, List<String>> heard() {
    return section("## What rules listen to")
        .lines()
        .filter(l -> l.startsWith("| `"))
        .map(l -> l.split(" \\| "))
        .collect(
            Collectors.toMap(
                cells -> ticked(cells[0]).get(0),
                cells ->
                    Stream.of(cells[1], cells[2])
                        .map(CodingGuideTest::ticked)
                        .flatMap(List::stream)
                        .toList()));
  }

  private static List<String> ticked(String cell) {
    return Pattern.compile("`(\\w+)`").matcher(cell).results().map(r -> r.group(1)).toList();
  }

  private static boolean row(String line) {
    return line.startsWith("|");
  }

  private static Map<String, String> fields(String cell) {
    return FIELD
        .matcher(cell)
        .results()
        .collect(Collectors.toMap(r -> r.group(1), r -> r.group(2)));
  }

  /** A field of the fact or of its time; a number as the table writes it. */
  private static String value(JsonNode fact, String name) {
    JsonNode value = fact.has(name) ? fact.get(name) : fact.path("when").path(name);
    return value.asText();
  }

  private static Stream<JsonNode> facts(String brief) {
    Path file = Path.of("facts", brief, "brief.json");
    return StreamSupport.stream(json(file).get("facts").spliterator(), false);
  }

  private static String section(String heading) {
    String page = text(SITE.resolve("coding.md"));
    Matcher section =
        Pattern.compile("(?s)\\n" + Pattern.quote(heading) + "\\n(.*?)\\n## ").matcher(page);
    assertThat(section.find()).as(heading).isTrue();
    return section.group(1);
  }

  private static JsonNode json(Path file) {
    return json(text(file));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
