package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dyad.Slow;
import dyad.facts.files.StrictJson;
import dyad.problems.ProblemsException;
import dyad.scenarios.Alternative;
import dyad.scenarios.cases.RuleCases;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Slow
public final class FileSchemaTest {

  private static final Path SETTINGS = Path.of(".vscode/settings.json");
  private static final Path BRIEF = Path.of("facts/brief.schema.json");
  private static final Path ALTERNATIVE = Path.of("facts/alternative.schema.json");

  private static final Path OUTCOMES = Path.of("facts/outcomes.schema.json");

  private static final Path CASES = Path.of("rules/cases.schema.json");
  private static final Path BRIEF_CASES = Path.of("facts/cases.schema.json");

  @TempDir private Path folder;

  /** The kept schema of a brief, ready to check with. */
  public static Schema schema() throws IOException {
    return schema(BRIEF);
  }

  private static Schema schema(Path kept) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(kept), InputFormat.JSON);
  }

  @Test
  void theKeptSchemasAreWhatTheTypesSay() throws IOException {
    Kept.isAsMade(BRIEF, FileSchema.brief());
    Kept.isAsMade(ALTERNATIVE, FileSchema.alternative());
    Kept.isAsMade(OUTCOMES, FileSchema.outcomes());
    Kept.isAsMade(CASES, FileSchema.cases());
    Kept.isAsMade(BRIEF_CASES, FileSchema.briefCases());
  }

  @Test
  void theAlternativesThatWeShipAreValidUnderIt() throws IOException {
    Schema schema = schema(ALTERNATIVE);
    try (Stream<Path> files = Files.list(Path.of("facts/afghanistan-2021/alternatives"))) {
      List<Path> alternatives = files.toList();
      assertThat(alternatives).hasSizeGreaterThanOrEqualTo(10);
      for (Path file : alternatives) {
        assertThat(schema.validate(Files.readString(file), InputFormat.JSON))
            .as("%s", file)
            .isEmpty();
      }
    }
  }

  @Test
  void theCasesThatWeShipAreValidUnderTheirs() throws IOException {
    areValid(Path.of("rules"), ".cases.json", schema(CASES), 176);
    areValid(Path.of("facts/afghanistan-2021/cases"), ".json", schema(BRIEF_CASES), 2);
  }

  /** The settings that come for an editor. */
  @Test
  void theEditorSettingsGiveEachFileThatWeShipItsOneSchema() throws IOException {
    JsonNode entries = new ObjectMapper().readTree(SETTINGS.toFile()).get("json.schemas");
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("facts", "rules")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(f -> f.toString().endsWith(".json"))
            .filter(f -> !f.toString().endsWith(".schema.json") && !f.endsWith("passages.json"))
            .forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(170);
    for (Path file : files) {
      List<String> schemas = new ArrayList<>();
      for (JsonNode entry : entries) {
        for (JsonNode glob : entry.get("fileMatch")) {
          if (FileSystems.getDefault().getPathMatcher("glob:**/" + glob.asText()).matches(file)) {
            schemas.add(entry.get("url").asText());
          }
        }
      }
      assertThat(schemas).as("%s", file).hasSize(1);
      assertThat(schema(Path.of(schemas.get(0))).validate(Files.readString(file), InputFormat.JSON))
          .as("%s", file)
          .isEmpty();
    }
  }

  private static void areValid(Path folder, String ending, Schema schema, int least)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> cases = files.filter(f -> f.toString().endsWith(ending)).toList();
      assertThat(cases).hasSizeGreaterThanOrEqualTo(least);
      for (Path file : cases) {
        assertThat(schema.validate(Files.readString(file), InputFormat.JSON))
            .as("%s", file)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'cases': [{'name': 'x', 'facts': []}]}",
        "{'cases': [{'name': 'x', 'facts': [], 'expect': [{'about': []}]}]}",
        "{'cases': [{'name': 'x', 'facts': [{'kind': 'evnt'}], 'expect': []}]}",
        "{'cases': [{'name': 'x', 'facts': [], 'expect': [], 'findings': [{'claim': 'c'}]}]}"
      })
  void anEditorSeesTheMistakesInCases(String text) throws Exception {
    String json = text.replace('\'', '"');
    assertThat(schema(CASES).validate(json, InputFormat.JSON)).isNotEmpty();
    Path file = Files.writeString(folder.resolve("wrong.cases.json"), json);
    assertThatThrownBy(() -> StrictJson.readCases(file, RuleCases.class))
        .isInstanceOf(ProblemsException.class);
  }

  /** Each with a field that a reader of ours refuses as well. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'nmae': 'x', 'why': 'y'",
        "'name': 'x'",
        "'name': 'x', 'why': ' '",
        "'name': 'x', 'why': 'y', 'withdraw': 'a-fact'",
        "'name': 'x', 'why': 'y', 'rerate': [{'fact': 'a-fact', 'rating': 'G2'}]",
        "'name': 'x', 'why': 'y', 'assume': [{'id': 'a-fact', 'kind': 'evnt'}]",
        "'name': 'x', 'why': 'y', 'expect': [{'question': 'J1', 'topic': 't', 'answer': 'likely'}]",
        "'name': 'x', 'why': 'y', 'expect': [{'answer': 'likely'}]",
        "'name': 'x', 'why': 'y', 'expect': [{'question': 'J1', 'answer': 'convergent'}]",
        "'name': 'x', 'why': 'y', 'expect': [{'topic': 't', 'answer': 'likely'}]"
      })
  void anEditorSeesTheMistakesInAnAlternative(String fields) throws Exception {
    String text = "{" + fields.replace('\'', '"') + "}";
    assertThat(schema(ALTERNATIVE).validate(text, InputFormat.JSON)).isNotEmpty();
    Path file = Files.writeString(folder.resolve("wrong.json"), text);
    assertThatThrownBy(() -> StrictJson.read(file, Alternative.class))
        .isInstanceOf(ProblemsException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/test/resources/facts/good", "facts/afghanistan-2021"})
  void ourBriefsAreValidUnderIt(String folder) throws IOException {
    String text = Files.readString(Path.of(folder, "brief.json"));
    assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
  }

  /** Rules beside a brief may have claims of their own; the check tells which none can answer. */
  @ParameterizedTest
  @ValueSource(strings = {"claim", "proposition"})
  void anEditorOffersTheClaimsOfOurRulesAndTakesOthers(String field) throws IOException {
    String made = FileSchema.brief();
    JsonNode offered = new ObjectMapper().readTree(made).get("$defs");
    JsonNode kind = offered.get(field.equals("claim") ? "Question" : "Claim");
    assertThat(kind.get("properties").get(field).get("examples"))
        .map(JsonNode::asText)
        .contains("partly aligned", "coordinates");
    String brief = Files.readString(Path.of("facts/ukraine-2024/brief.json"));
    String before = field.equals("claim") ? "" : "\"kind\": \"claim\"(?s:.)*?";
    String own = brief.replaceFirst("(" + before + "\"" + field + "\": )\"[^\"]*\"", "$1\"own\"");
    assertThat(own).isNotEqualTo(brief);
    assertThat(schema().validate(own, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown-field",
        "misspelled-required-field",
        "missing-field",
        "missing-kind",
        "unknown-kind",
        "field-of-another-kind",
        "number-in-quotes",
        "paragraph-zero",
        "null",
        "unknown-choice",
        "bad-rating",
        "bad-date",
        "empty-statement",
        "odd-id",
        "about-nobody"
      })
  void anEditorSeesTheMistakesThatItCanSee(String mistake) throws IOException {
    String text = Files.readString(Path.of("src/test/resources/facts/bad", mistake + ".json"));
    List<Error> errors = schema().validate(text, InputFormat.JSON);
    assertThat(errors).isNotEmpty();
  }
}
