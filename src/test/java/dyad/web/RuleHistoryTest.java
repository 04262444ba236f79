package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved of a rule in the page is kept beside the rules, and can be put back. */
@Slow
final class RuleHistoryTest extends ServedSample {

  private static final String ID = "a-treaty";

  @TempDir private Path elsewhere;
  private Path rule;
  private String before;

  @BeforeEach
  void read() throws Exception {
    rule = sample.rule("a-treaty.drl");
    before = Files.readString(rule);
  }

  private String version() throws Exception {
    return get("/api/rule?id=" + ID).get("version").asText();
  }

  private ObjectNode saying(String strength) throws Exception {
    String text = before.replace("\"very likely\"", "\"" + strength + "\"");
    assertThat(text).isNotEqualTo(before);
    return body("id", ID, "text", text, "version", version(), "author", "Ada", "reason", "less");
  }

  private JsonNode history() throws Exception {
    return get("/api/rule-history?id=" + ID);
  }

  private HttpResponse<String> putBack(int number, String side) throws Exception {
    return reply(
        "/api/restore-rule",
        body("id", ID, "side", side, "version", version(), "author", "Ben").put("number", number));
  }

  @Test
  void aSaveIsToldWithItsLinesAndWhatWasBeforeCanBePutBack() throws Exception {
    assertThat(history().get("count").asInt()).isZero();
    post("/api/save-rule", saying("likely"));
    JsonNode change = history().get("changes").get(0);
    assertThat(change.get("author").asText()).isEqualTo("Ada");
    assertThat(change.get("reason").asText()).isEqualTo("less");
    assertThat(change.get("how").asText()).isEqualTo("saved");
    List<String> lines = new ArrayList<>();
    change.get("edits").get(0).get("lines").forEach(l -> lines.add(l.asText()));
    assertThat(lines)
        .filteredOn(l -> l.matches("[-+] .*"))
        .containsExactly("-  @strength(\"very likely\")", "+  @strength(\"likely\")");
    int number = change.get("number").asInt();
    assertThat(putBack(number, "before").statusCode()).isEqualTo(200);
    assertThat(rule).hasContent(before);
    JsonNode all = history().get("changes");
    assertThat(all.findValuesAsText("how")).containsExactly("restored", "saved");
    assertThat(all.get(0).get("of").asInt()).isEqualTo(number);
    assertThat(putBack(number, "after").statusCode()).isEqualTo(200);
    assertThat(Files.readString(rule)).contains("@strength(\"likely\")");
  }

  @Test
  void whatAnotherProgramSavedIsTold() throws Exception {
    post("/api/save-rule", saying("likely"));
    Files.writeString(rule, before.replace("\"very likely\"", "\"almost certain\""));
    JsonNode changes = history().get("changes");
    assertThat(changes.get(0).get("how").asText()).isEqualTo("outside");
    assertThat(changes.get(0).get("author").asText()).isEmpty();
    assertThat(changes.get(0).get("edits").get(0).get("lines").toString())
        .contains("-  @strength(\\\"likely\\\")", "+  @strength(\\\"almost certain\\\")");
  }

  @Test
  void anOlderTextThatIsWrongByNowIsNotPutBack() throws Exception {
    ObjectNode save = saying("likely");
    post("/api/save-rule", save.put("text", before.replaceFirst(".*@defeats.*\n", "")));
    Path defeated = sample.rule("talks-without-result.drl");
    String other = Files.readString(defeated).replace("\"no-result\"", "\"no-agreement\"");
    Files.writeString(defeated, other);
    int number = history().get("changes").get(0).get("number").asInt();
    HttpResponse<String> refused = putBack(number, "before");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("no-result");
    assertThat(Files.readString(rule)).doesNotContain("@defeats");
    assertThat(putBack(99, "before").statusCode()).isEqualTo(404);
  }

  @Test
  void aTextForAnotherVersionIsRefusedWithWhatTheFileSays() throws Exception {
    ObjectNode first = saying("likely");
    ObjectNode second = saying("almost certain");
    post("/api/save-rule", first);
    HttpResponse<String> refused = reply("/api/save-rule", second);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(Client.MAPPER.readTree(refused.body()).get("text").asText())
        .contains("@strength(\"likely\")");
    assertThat(history().get("count").asInt()).isEqualTo(1);
  }

  @Test
  void aTextThatIsWrongIsNeitherSavedNorKept() throws Exception {
    ObjectNode wrong = saying("likely").put("text", before.replace("Engagement(", "Engagment("));
    assertThat(reply("/api/save-rule", wrong).statusCode()).isEqualTo(422);
    assertThat(rule).hasContent(before);
    assertThat(history().get("count").asInt()).isZero();
  }

  @Test
  void nothingIsKeptWhereTheFolderForItLeadsElsewhere() throws Exception {
    ObjectNode save = saying("likely");
    Files.createSymbolicLink(sample.root().resolve("rules/.dyad"), elsewhere);
    assertThat(reply("/api/save-rule", save).statusCode()).isEqualTo(403);
    assertThat(
            reply("/api/comment", body("list", "rules", "name", ID, "text", "why?")).statusCode())
        .isEqualTo(403);
    assertThat(rule).hasContent(before);
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(status("/api/rule?id=" + ID)).isEqualTo(200);
  }

  @Test
  void aRuleIsCalledByItsIdAlone() throws Exception {
    for (String id : List.of("", "..%2fa-treaty", "trust%2fa-treaty", "%2fetc%2fpasswd")) {
      assertThat(status("/api/rule-history?id=" + id)).isEqualTo(404);
    }
    assertThat(reply("/api/restore-rule", body("id", "../x").put("number", 1)).statusCode())
        .isEqualTo(404);
    assertThat(reply("/api/restore-rule", body("id", ID)).statusCode()).isEqualTo(400);
  }
}
