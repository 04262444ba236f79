package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of a rule are tried with what is typed of it, saved, and kept. */
@Slow
final class RuleCasesApiTest extends ServedSample {

  private static final String ID = "talks-without-result";

  @TempDir private Path elsewhere;
  private Path written;
  private String before;

  @BeforeEach
  void read() throws Exception {
    written = sample.rule("talks-without-result.cases.json");
    before = Files.readString(written);
  }

  private JsonNode cases(String id) throws Exception {
    return get("/api/cases?id=" + id);
  }

  private ObjectNode wish(String text) throws Exception {
    String version = cases(ID).get("version").asText();
    return body("id", ID, "text", text, "version", version, "author", "Ada", "reason", "clearer");
  }

  private JsonNode tried(String cases) throws Exception {
    String rule = get("/api/rule?id=" + ID).get("text").asText();
    return post("/api/try-rule", body("id", ID, "text", rule, "cases", cases));
  }

  @Test
  void theCasesAreToldAsTheyStandInTheirFile() throws Exception {
    JsonNode told = cases(ID);
    assertThat(told.get("there").asBoolean()).isTrue();
    assertThat(told.get("text").asText()).isEqualTo(before);
    assertThat(told.get("file").asText()).isEqualTo(written.toString());
  }

  @Test
  void whatIsTypedOfThemIsTriedBeforeItIsSaved() throws Exception {
    JsonNode told = tried(before.replace("silent without talks", "no word without talks"));
    assertThat(told.get("cases").findValuesAsText("name"))
        .containsExactly("talks in the open without an agreement", "no word without talks");
    assertThat(told.get("cases").findValuesAsText("passed")).containsOnly("true");
    JsonNode wrong =
        tried(before.replace("[\"Borduria\", \"Aland\"]", "[\"Borduria\", \"Corland\"]"));
    assertThat(wrong.get("cases").get(0).get("passed").asBoolean()).isFalse();
    assertThat(wrong.get("cases").get(0).get("wrong").toString()).contains("Corland");
    assertThat(written).hasContent(before);
  }

  @Test
  void aSaveIsKeptAndWhatWasBeforeCanBePutBack() throws Exception {
    String text = before.replace("silent without talks", "no word without talks");
    JsonNode now = post("/api/save-cases", wish(text));
    assertThat(now.get("text").asText()).isEqualTo(text);
    assertThat(written).hasContent(text);
    JsonNode history = get("/api/rule-history?id=" + ID + "&part=cases");
    JsonNode change = history.get("changes").get(0);
    assertThat(change.get("author").asText()).isEqualTo("Ada");
    assertThat(change.get("edits").get(0).get("lines").toString()).contains("no word without");
    assertThat(get("/api/rule-history?id=" + ID).get("count").asInt()).isZero();
    ObjectNode back = wish("").put("part", "cases").put("side", "before").put("number", 1);
    post("/api/restore-rule", back);
    assertThat(written).hasContent(before);
  }

  @Test
  void casesThatAreWrongAreRefusedAsTheCheckTells() throws Exception {
    for (String wrong :
        List.of(
            before.replace("\"kind\": \"engagement\"", "\"kind\": \"engagment\""),
            before.replace("{\"cases\": [", "{\"cases\": "),
            before.replace("silent without talks", "talks in the open without an agreement"))) {
      assertThat(tried(wrong).get("problems").toString()).contains("cases.json", "error");
      assertThat(reply("/api/save-cases", wish(wrong)).statusCode()).isEqualTo(422);
    }
    assertThat(written).hasContent(before);
  }

  @Test
  void aTextForAnotherVersionIsRefusedWithWhatTheFileSays() throws Exception {
    ObjectNode mine = wish(before.replace("silent without", "mute without"));
    post("/api/save-cases", wish(before.replace("silent without", "still without")));
    HttpResponse<String> refused = reply("/api/save-cases", mine);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(Client.MAPPER.readTree(refused.body()).get("text").asText())
        .contains("still without");
  }

  @Test
  void aRuleWithoutCasesGetsAFileForThem() throws Exception {
    JsonNode none = cases("a-treaty");
    assertThat(none.get("there").asBoolean()).isFalse();
    assertThat(none.get("text").asText()).isEmpty();
    JsonNode begun = post("/api/begin-cases", body("id", "a-treaty", "author", "Ada"));
    assertThat(begun.get("there").asBoolean()).isTrue();
    assertThat(sample.rule("a-treaty.cases.json")).hasContent("{\n  \"cases\": []\n}\n");
    JsonNode changes = get("/api/rule-history?id=a-treaty&part=cases").get("changes");
    assertThat(changes.findValuesAsText("how")).containsExactly("begun");
    HttpResponse<String> again = reply("/api/begin-cases", body("id", "a-treaty"));
    assertThat(again.statusCode()).isEqualTo(409);
  }

  private JsonNode begun(String id, String cases) throws Exception {
    String rule = get("/api/rule?id=" + id).get("text").asText();
    return post("/api/new-case", body("id", id, "text", rule, "cases", cases));
  }

  @Test
  void aCaseIsBegunFromTheFactsOnWhichTheRuleSpeaksAndItHolds() throws Exception {
    JsonNode told = begun(ID, before);
    assertThat(told.get("silent").asBoolean()).isFalse();
    String text = told.get("text").asText();
    assertThat(text).startsWith(before.substring(0, before.lastIndexOf('}', before.length() - 4)));
    JsonNode cases = Client.MAPPER.readTree(text).get("cases");
    assertThat(cases).hasSize(3);
    JsonNode made = cases.get(2);
    assertThat(made.get("name").asText())
        .isEqualTo("Aland has talked with Borduria and has nothing to show for it");
    assertThat(made.get("asOf").asText()).isEqualTo("2030-12-31");
    assertThat(made.get("dyad").toString()).isEqualTo("[\"Aland\",\"Borduria\"]");
    assertThat(made.get("facts")).hasSize(1);
    assertThat(made.get("facts").get(0).get("openness").asText()).isEqualTo("overt");
    for (String origin : List.of("id", "statement", "source", "origin", "rating")) {
      assertThat(made.get("facts").get(0).has(origin)).as(origin).isFalse();
    }
    assertThat(made.get("expect").get(0).toString())
        .isEqualTo("{\"topic\":\"trade\",\"about\":[\"Aland\",\"Borduria\"]}");
    JsonNode tried = tried(text);
    assertThat(tried.get("problems")).isEmpty();
    assertThat(tried.get("cases").findValuesAsText("passed"))
        .containsExactly("true", "true", "true");
    JsonNode again = Client.MAPPER.readTree(begun(ID, text).get("text").asText()).get("cases");
    assertThat(again.get(3).get("name").asText()).endsWith("nothing to show for it (2)");
    assertThat(written).hasContent(before);
  }

  @Test
  void whereTheRuleIsSilentACaseIsBegunWithoutFacts() throws Exception {
    post("/api/begin-cases", body("id", "a-treaty"));
    JsonNode told = begun("a-treaty", cases("a-treaty").get("text").asText());
    assertThat(told.get("silent").asBoolean()).isTrue();
    String text = told.get("text").asText();
    assertThat(Client.MAPPER.readTree(text).get("cases").toString())
        .isEqualTo("[{\"name\":\"it is silent where\",\"facts\":[],\"expect\":[]}]");
    String version = cases("a-treaty").get("version").asText();
    post("/api/save-cases", body("id", "a-treaty", "text", text, "version", version));
    assertThat(text).endsWith("}\n  ]\n}\n");
  }

  @Test
  void aCaseBuiltOnFindingsOfOtherRulesTakesThemAlong() throws Exception {
    String rule =
        Files.readString(sample.rule("mistrust.drl"))
            .replaceFirst("(?m)^  Threshold.*\n", "")
            .replaceFirst("(?m)^  // they talked.*\n", "")
            .replaceFirst("(?m)^  accumulate.*\n", "");
    Path beside = sample.rule("mistrust.cases.json");
    JsonNode told =
        post(
            "/api/new-case",
            body("id", "mistrust", "text", rule, "cases", Files.readString(beside)));
    JsonNode made = Client.MAPPER.readTree(told.get("text").asText()).get("cases").get(1);
    assertThat(made.get("facts")).isEmpty();
    assertThat(made.get("findings").get(0).get("claim").asText()).isEqualTo("talks fail");
    assertThat(made.get("expect")).hasSize(1);
  }

  @Test
  void noCaseIsAddedToWhatIsNoFileOfCases() throws Exception {
    String rule = get("/api/rule?id=" + ID).get("text").asText();
    for (String wrong :
        List.of("", "[]", "{\"cases\": [", "{}", "{\"cases\": 1}", "{\"cases\": [1]}")) {
      ObjectNode wish = body("id", ID, "text", rule, "cases", wrong);
      assertThat(reply("/api/new-case", wish).statusCode()).as(wrong).isEqualTo(422);
    }
  }

  @Test
  void theCasesAreCalledByTheIdOfTheirRuleAndNoLinkIsFollowed() throws Exception {
    for (String id : List.of("", "..%2f" + ID, "trust%2f" + ID, "%2fetc%2fpasswd")) {
      assertThat(status("/api/cases?id=" + id)).isEqualTo(404);
    }
    Path outside = Files.copy(written, elsewhere.resolve("cases.json"));
    ObjectNode wish = wish(before.replace("silent without", "mute without"));
    Files.delete(written);
    Files.createSymbolicLink(written, outside);
    assertThat(reply("/api/save-cases", wish).statusCode()).isEqualTo(403);
    assertThat(status("/api/cases?id=" + ID)).isEqualTo(403);
    assertThat(outside).hasContent(before);
  }
}
