package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.cli.Ran;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Ways in which a brief may be supposed to be, side by side, are what each of them is by itself.
 */
@Slow
final class SideBySideApiTest extends Served {

  private static final String ENDS = "attacks-in-pakistan-end";
  private static final String RECOGNISED = "russia-recognises-taliban";
  private static final ObjectNode BRIEF = Client.MAPPER.createObjectNode();

  private Client client;

  SideBySideApiTest() {
    super(SHIPPED);
  }

  @BeforeEach
  void alternatives() throws Exception {
    Path kept = Files.createDirectory(folder.resolve("alternatives"));
    for (String name : List.of(ENDS, RECOGNISED)) {
      Path file = SHIPPED.resolveSibling("alternatives").resolve(name + ".json");
      Files.copy(file, kept.resolve(name + ".json"));
    }
    client = new Client(workbench);
  }

  private static ObjectNode way(List<String> with, List<String> withdrawn, List<String> turned) {
    ObjectNode way = Client.MAPPER.createObjectNode();
    way.set("with", Client.MAPPER.valueToTree(with));
    way.set("withdrawn", Client.MAPPER.valueToTree(withdrawn));
    way.set("turned", Client.MAPPER.valueToTree(turned));
    return way;
  }

  private static ObjectNode with(String alternative) {
    return way(List.of(alternative), List.of(), List.of());
  }

  private HttpResponse<String> reply(ObjectNode... ways) throws Exception {
    ObjectNode body = Client.MAPPER.createObjectNode();
    ArrayNode all = body.putArray("ways");
    Stream.of(ways).forEach(all::add);
    return client.post("/api/side-by-side?key=" + client.key(), body.toString());
  }

  private JsonNode told(ObjectNode... ways) throws Exception {
    HttpResponse<String> reply = reply(ways);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return Client.MAPPER.readTree(reply.body());
  }

  /** What a way answers by itself, by question. */
  private Map<String, List<JsonNode>> alone(ObjectNode way) throws Exception {
    String body = client.post("/api/whatif?key=" + client.key(), way.toString()).body();
    Map<String, List<JsonNode>> answers = new TreeMap<>();
    Client.MAPPER
        .readTree(body)
        .at("/answers/assessments")
        .forEach(a -> answers.put(a.get("question").asText(), figures(a)));
    return answers;
  }

  private static List<JsonNode> figures(JsonNode answer) {
    return Stream.of("term", "low", "high", "probability", "confidence").map(answer::get).toList();
  }

  private static Map<String, List<JsonNode>> column(JsonNode told, int column) {
    Map<String, List<JsonNode>> answers = new TreeMap<>();
    told.get("answers")
        .forEach(
            row ->
                answers.put(row.get("question").asText(), figures(row.get("cells").get(column))));
    return answers;
  }

  private static JsonNode row(JsonNode told, String question) {
    for (JsonNode row : told.get("answers")) {
      if (row.get("question").asText().equals(question)) {
        return row;
      }
    }
    throw new AssertionError(question);
  }

  @Test
  void everyColumnAnswersAsItsWayDoesByItself() throws Exception {
    JsonNode state = client.json("/api/alternatives?key=" + client.key());
    String turned = state.get("contraries").get(0).asText();
    List<ObjectNode> ways =
        List.of(
            BRIEF,
            with(ENDS),
            with(RECOGNISED),
            way(List.of(ENDS, RECOGNISED), List.of("attacks-rise"), List.of()),
            way(List.of(), List.of("protection-failed"), List.of(turned)),
            // What came before or after an event is still dated by it once it is switched off.
            way(List.of(), List.of("takeover"), List.of()),
            way(List.of(RECOGNISED), List.of("takeover"), List.of(turned)));
    JsonNode told = told(ways.toArray(new ObjectNode[0]));
    for (int i = 0; i < ways.size(); i++) {
      assertThat(column(told, i)).as("column %d", i).isEqualTo(alone(ways.get(i)));
    }
  }

  @Test
  void whatMovesAndWhyIsWhatTheCommandCompares() throws Exception {
    Ran ran =
        Ran.dyad(
            "compare",
            folder.toString(),
            ENDS,
            "--rules",
            "rules",
            "--format",
            "json",
            "--out",
            "-");
    assertThat(ran.code()).as(ran.err()).isZero();
    JsonNode told = told(BRIEF, with(ENDS));
    List<String> compared = new ArrayList<>();
    for (JsonNode change : Client.MAPPER.readTree(ran.out()).get("changes")) {
      String question = change.path("question").asText();
      compared.add(question);
      JsonNode cells = row(told, question).get("cells");
      assertThat(cells.at("/0/term").asText()).isEqualTo(change.get("from").asText());
      assertThat(cells.at("/1/term").asText()).isEqualTo(change.get("to").asText());
      assertThat(change.get("because")).isNotEmpty();
      for (JsonNode cause : change.get("because")) {
        String why = cells.at("/1/why").toString();
        assertThat(why).contains(cause.get("text").asText().substring(1));
        for (JsonNode fact : cause.get("gone")) {
          assertThat(why).contains("No longer: " + statement(fact.asText()));
        }
        assertThat(why.contains("Now: ")).isEqualTo(why.contains("have fallen to none"));
      }
    }
    List<String> other = new ArrayList<>();
    for (JsonNode row : told.get("answers")) {
      if (!row.at("/cells/0/term").equals(row.at("/cells/1/term"))) {
        other.add(row.get("question").asText());
      }
    }
    assertThat(other).isNotEmpty().containsExactlyInAnyOrderElementsOf(compared);
  }

  private String statement(String fact) throws Exception {
    for (JsonNode one : client.state(client.key()).at("/brief/facts")) {
      if (one.get("id").asText().equals(fact)) {
        return one.get("statement").asText().replaceFirst("\\.$", "");
      }
    }
    throw new AssertionError(fact);
  }

  @Test
  void whatIsSwitchedAnswersAsTheAlternativeThatIsKeptOfIt() throws Exception {
    ObjectNode gone = way(List.of(RECOGNISED), List.of("takeover"), List.of());
    ObjectNode keep = gone.deepCopy().put("id", "kept").put("name", "none").put("why", "to see");
    String path = "/api/alternative?key=" + client.key();
    assertThat(client.post(path, keep.toString()).statusCode()).isEqualTo(200);
    JsonNode told = told(gone, with("kept"), BRIEF);
    assertThat(column(told, 1)).isEqualTo(column(told, 0)).isNotEqualTo(column(told, 2));
    Ran ran =
        Ran.dyad(
            "assess",
            folder.toString(),
            "--with",
            "kept",
            "--rules",
            "rules",
            "--format",
            "json",
            "--out",
            "-");
    assertThat(ran.code()).as(ran.err()).isZero();
    Map<String, List<JsonNode>> assessed = new TreeMap<>();
    Client.MAPPER
        .readTree(ran.out())
        .get("assessments")
        .forEach(a -> assessed.put(a.get("question").asText(), figures(a)));
    assertThat(column(told, 0)).isEqualTo(assessed);
  }

  @Test
  void whatMovedStandsFirstAndIsToldInWords() throws Exception {
    JsonNode told = told(BRIEF, with(ENDS), way(List.of(), List.of("takeover"), List.of()));
    List<Boolean> moved = new ArrayList<>();
    for (JsonNode row : told.get("answers")) {
      moved.add(row.get("moved").asBoolean());
      boolean shows = false;
      for (int i = 1; i < 3; i++) {
        JsonNode cell = row.get("cells").get(i);
        boolean differs = !shown(cell).equals(shown(row.get("cells").get(0)));
        assertThat(cell.get("moved").isEmpty()).as(row.toString()).isNotEqualTo(differs);
        shows |= differs;
      }
      assertThat(row.get("moved").asBoolean()).isEqualTo(shows);
    }
    assertThat(moved).startsWith(true).endsWith(false);
    assertThat(moved.subList(moved.indexOf(false), moved.size())).doesNotContain(true);
    assertThat(row(told, "J16").at("/cells/1/moved/0").asText()).isEqualTo("no longer assessed");
    assertThat(row(told, "J17").at("/cells/1/moved/0").asText()).isEqualTo("more likely");
  }

  /** What the page shows of an answer. */
  private static List<Object> shown(JsonNode answer) {
    return List.of(
        answer.get("term"),
        answer.get("confidence"),
        Math.round(answer.get("probability").asDouble() * 100));
  }

  @Test
  void theOtherWayRoundTheSameMovesBack() throws Exception {
    JsonNode there = told(BRIEF, with(ENDS));
    JsonNode back = told(with(ENDS), BRIEF);
    assertThat(column(back, 0)).isEqualTo(column(there, 1));
    assertThat(column(back, 1)).isEqualTo(column(there, 0));
    assertThat(row(back, "J16").at("/cells/1/moved/0").asText()).isEqualTo("assessed now");
  }

  @Test
  void whatCannotBePutSideBySideIsRefusedAndNothingIsWritten() throws Exception {
    assertThat(reply(BRIEF).statusCode()).isEqualTo(400);
    assertThat(reply(BRIEF, with("../x")).statusCode()).isEqualTo(404);
    ObjectNode[] eight = Stream.generate(() -> BRIEF).limit(8).toArray(ObjectNode[]::new);
    assertThat(reply(eight).statusCode()).isEqualTo(400);
    String key = client.key();
    assertThat(client.post("/api/side-by-side?key=" + key, "{\"ways\": [1, 2]}").statusCode())
        .isEqualTo(400);
    assertThat(folder.resolve(".dyad")).doesNotExist();
    assertThat(Files.readString(file)).isEqualTo(Files.readString(SHIPPED));
  }
}
