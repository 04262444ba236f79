package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dyad.cli.terminal.ExitCode;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.reports.json.Json;
import dyad.reports.json.JsonSarif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check as SARIF")
final class CheckSarifTest {

  private static final Path SCHEMA = Path.of("src/test/resources/sarif/sarif-2.1.0-rtm.5.json");
  private static final String BAD = "src/test/resources/check/bad/briefs/later-fact";

  private static void isValid(String log) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    assertThat(schema.validate(log, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(log.replace("startLine", "line"), InputFormat.JSON).isEmpty())
        .isEqualTo(!log.contains("startLine"));
  }

  @Test
  void isValidUnderThePublicSchemaAndTellsPlaceCodeAndLevel() throws IOException {
    Ran ran =
        Ran.dyad("check", BAD, "--rules", "src/test/resources/check/in-use", "--format", "sarif");
    assertThat(ran.code()).isEqualTo(ExitCode.NO);
    isValid(ran.out());
    JsonNode run = new ObjectMapper().readTree(ran.out()).get("runs").get(0);
    JsonNode first = run.get("results").get(0);
    assertThat(first.get("ruleId").asText()).isEqualTo("unanswerable-question");
    assertThat(first.get("level").asText()).isEqualTo("error");
    JsonNode place = first.get("locations").get(0).get("physicalLocation");
    assertThat(place.get("artifactLocation").get("uri").asText()).isEqualTo(BAD + "/brief.json");
    assertThat(place.get("region").get("startLine").asInt()).isEqualTo(38);
    assertThat(place.get("region").get("startColumn").asInt()).isEqualTo(16);
    assertThat(run.get("results").get(1).get("level").asText()).isEqualTo("warning");
    JsonNode rules = run.get("tool").get("driver").get("rules");
    assertThat(rules.get(first.get("ruleIndex").asInt()).get("id").asText())
        .isEqualTo("unanswerable-question");
  }

  @Test
  void tellsWholeFilesAndCellsWithoutALine() throws IOException {
    String log =
        String.join(
            "\n",
            Json.lines(
                JsonSarif.of(
                    List.of(
                        new Problem(Place.file("a b/é.json"), "empty-file", "it is empty", ""),
                        new Problem(
                            new Place("b.xlsx", "Event", 5, 4), "formula", "a formula", "type it"),
                        new Problem(new Place("c.json", 3, 0), "broken-json", "broken", "")))));
    isValid(log);
    assertThat(log)
        .contains("\"a%20b/%C3%A9.json\"", "Event!D5", "a formula (type it)")
        .contains("\"startColumn\" : 1");
  }
}
