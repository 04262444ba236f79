package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows from a spreadsheet become facts, all of them or none, with what is wrong by cell. */
@Slow
final class TableApiTest extends Served {

  private static final String HEAD =
      "Id\tStatement\tActor\tPlace\tForm\tDocument\tParagraph\tOrigin";
  private static final String NEW =
      "new-base\tUlmar has a base.\tUlmar\tTessin\tbase\tstory\t9\tme";

  private static final String MEASURED = "Id\tValue\nm\t";

  private Client client;
  private String key;

  TableApiTest() {
    super(KESHTAN);
  }

  @BeforeEach
  void ask() throws Exception {
    client = new Client(workbench);
    key = client.key();
  }

  private HttpResponse<String> paste(String kind, String... rows) throws Exception {
    ObjectNode body = Client.MAPPER.createObjectNode().put("kind", kind);
    List.of(rows).forEach(body.withArray("rows")::add);
    return client.post("/api/table?key=" + key, body.toString());
  }

  private JsonNode told(String kind, String... rows) throws Exception {
    HttpResponse<String> reply = paste(kind, rows);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return Client.MAPPER.readTree(reply.body());
  }

  private Fact fact(String id) throws Exception {
    return BriefReader.read(folder).facts().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rowsMakeFactsAndChangeThoseThatAreThere() throws Exception {
    String before = Files.readString(file);
    JsonNode told = told("presence", HEAD + "\tRating\n", NEW + "\tB2\n");
    assertThat(told.get("problems")).isEmpty();
    assertThat(told.get("made").get(0).asText()).isEqualTo("new-base");
    assertThat(Files.readString(file)).isEqualTo(before);
    ObjectNode body = Client.MAPPER.createObjectNode();
    body.put("version", client.state(key).get("version").asText());
    body.set("changes", told.get("changes"));
    assertThat(client.post("/api/save?key=" + key, body.toString()).statusCode()).isEqualTo(200);
    assertThat(fact("new-base").rating().toString()).isEqualTo("B2");
    told = told("presence", "Id\tRating\tQuote\nnew-base\tC3\t'=SUM(A1)");
    assertThat(told.get("changed").get(0).asText()).isEqualTo("new-base");
    assertThat(told.get("made")).isEmpty();
    JsonNode fields = told.get("changes").get(0).get("fields");
    assertThat(fields.get("statement").asText()).isEqualTo("Ulmar has a base.");
    assertThat(fields.get("source").get("quote").asText()).isEqualTo("=SUM(A1)");
  }

  @Test
  void whatIsWrongIsToldByRowAndCell() throws Exception {
    JsonNode told =
        told("presence", HEAD + "\tRating\n" + NEW.replace("Ulmar\t", "Ulmmar\t") + "\tB2");
    JsonNode problem = told.get("problems").get(0);
    assertThat(problem.get("row").asInt()).isEqualTo(2);
    assertThat(problem.get("cell").asInt()).isEqualTo(3);
    assertThat(problem.get("hint").asText()).contains("did you mean `Ulmar`?");
    problem = told("presence", HEAD + "\n" + NEW).get("problems").get(0);
    assertThat(problem.get("row").asInt()).isEqualTo(2);
    assertThat(problem.get("message").asText()).contains("rating");
    problem =
        told("presence", HEAD + "\tRating\n" + NEW + "\tB2\n" + NEW + "\tB2")
            .get("problems")
            .get(0);
    assertThat(problem.get("code").asText()).isEqualTo("duplicate-id");
    assertThat(problem.get("row").asInt()).isEqualTo(3);
    assertThat(problem.get("cell").asInt()).isEqualTo(1);
    problem = told("presence", "Id\tRating\tForn\nx\tB2\tbase").get("problems").get(0);
    assertThat(problem.get("hint").asText()).contains("Form");
  }

  @Test
  void aProblemElsewhereInTheBriefIsToldWithoutACell() throws Exception {
    // The event by which others are dated would have another name.
    JsonNode told = told("event", "Id\tName\ncoup\twar in Keshtan");
    assertThat(told.get("problems"))
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.has("row")).isFalse());
  }

  @Test
  void whatIsNoKindOrTooMuchIsRefused() throws Exception {
    assertThat(paste("", HEAD).statusCode()).isEqualTo(400);
    assertThat(paste("presences", HEAD).statusCode()).isEqualTo(400);
    StringBuilder many = new StringBuilder("Id\tRating\n");
    for (int i = 0; i < 501; i++) {
      many.append("f").append(i).append("\tB2\n");
    }
    assertThat(paste("presence", many.toString()).statusCode()).isEqualTo(413);
    assertThat(told("presence").get("changes")).isEmpty();
  }

  @Test
  void theColumnsOfAKindAreThoseOfTheWorkbook() throws Exception {
    JsonNode kinds = client.json("/api/vocabulary").get("kinds");
    assertThat(kinds)
        .allSatisfy(
            kind -> {
              assertThat(kind.get("columns").get(0).get("heading").asText()).isEqualTo("Id");
              assertThat(kind.get("columns").findValuesAsText("heading"))
                  .contains("Quote", "Rating");
            });
  }

  /** Dates as spreadsheets show them in many languages, of which none can be known. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.12.2024",
        "12/31/2024",
        "31/12/2024",
        "03/04/2024",
        "12/31/24",
        "31-12-2024",
        "31.12.24",
        "Dec-24",
        "24. Aug 21",
        "2024-12-31 00:00:00",
        "2024/12/31",
        "2024-13-01",
        "2024-02-30",
        "20241231",
        "44428",
        "44428.5",
        "########"
      })
  void aDateInAnotherFormIsRefusedAndNeverGuessed(String date) throws Exception {
    JsonNode told = told("presence", HEAD + "\tRating\tDate\n", NEW + "\tB2\t" + date);
    assertThat(told.get("problems")).hasSize(1);
    JsonNode problem = told.get("problems").get(0);
    assertThat(problem.get("row").asInt()).isEqualTo(2);
    assertThat(problem.get("cell").asInt()).isEqualTo(10);
    assertThat(problem.get("message").asText()).contains("`" + date + "`");
    assertThat(problem.get("hint").asText()).contains("2021-08-20, 2021-08 or 2021");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6,5",
        "1,234",
        "1 234",
        "1\u00a0234",
        "1.234,5",
        "1,234.5",
        "50%",
        "5 €",
        "1E+06",
        "+5",
        "6.",
        "\u22125"
      })
  void aNumberInAnotherFormIsRefusedAndNeverGuessed(String number) throws Exception {
    JsonNode told = told("measure", MEASURED + number);
    assertThat(told.get("problems")).hasSize(1);
    JsonNode problem = told.get("problems").get(0);
    assertThat(problem.get("row").asInt()).isEqualTo(2);
    assertThat(problem.get("cell").asInt()).isEqualTo(2);
    assertThat(problem.get("message").asText()).contains("`" + number + "`");
    assertThat(problem.get("hint").asText()).contains("1234.5");
  }

  @Test
  void aNumberThatMayBeAThousandTimesAsMuchIsAskedAbout() throws Exception {
    JsonNode problem = told("measure", MEASURED + "1.234").get("problems").get(0);
    assertThat(problem.get("row").asInt()).isEqualTo(2);
    assertThat(problem.get("cell").asInt()).isEqualTo(2);
    assertThat(problem.get("hint").asText()).contains("write 1234, or 1.2340");
  }
}
