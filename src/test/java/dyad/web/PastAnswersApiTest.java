package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How an answer moved is what the page showed after each change. */
@Slow
final class PastAnswersApiTest extends ServedSample {

  private static final String QUESTION = "Q1";

  private JsonNode past(String query) throws Exception {
    JsonNode told;
    int looked = -1;
    do {
      told = get("/api/past-answers?question=" + QUESTION + query);
      assertThat(told.get("looked").asInt()).isGreaterThan(looked);
      looked = told.get("looked").asInt();
    } while (looked < told.get("wanted").asInt());
    return told;
  }

  private JsonNode state() throws Exception {
    return client.state(key);
  }

  private ObjectNode fact() throws Exception {
    return state().at("/brief/facts/0").deepCopy();
  }

  private void save(String list, String name, JsonNode fields, String author) throws Exception {
    ObjectNode body =
        body("version", state().get("version").asText(), "author", author, "reason", "r" + author);
    body.putArray("changes").addObject().put("list", list).put("name", name).set("fields", fields);
    post("/api/save", body);
  }

  private void rate(String rating, String author) throws Exception {
    save("facts", "they-talk", fact().put("rating", rating), author);
  }

  private JsonNode shown() throws Exception {
    return state().at("/answers/assessments/0");
  }

  private static List<JsonNode> figures(JsonNode answer) {
    return Stream.of("term", "low", "high", "probability", "confidence").map(answer::get).toList();
  }

  @Test
  void eachAnswerIsTheOneThatThePageShowedWithWhoChangedWhatAndWhy() throws Exception {
    JsonNode first = shown();
    rate("E5", "Ada");
    JsonNode second = shown();
    assertThat(figures(second)).isNotEqualTo(figures(first));
    save("facts", "they-talk", fact().put("reason", "no reason"), "Ben");
    assertThat(figures(shown())).isEqualTo(figures(second));
    rate("A1", "Cem");
    JsonNode moments = past("").get("moments");
    assertThat(moments).hasSize(3);
    assertThat(figures(moments.at("/0/answer"))).isEqualTo(figures(shown()));
    assertThat(figures(moments.at("/1/answer"))).isEqualTo(figures(second));
    assertThat(figures(moments.at("/2/answer"))).isEqualTo(figures(first));
    assertThat(moments.at("/0/change/author").asText()).isEqualTo("Cem");
    assertThat(moments.at("/1/change/author").asText()).isEqualTo("Ada");
    assertThat(moments.at("/1/change/reason").asText()).isEqualTo("rAda");
    assertThat(moments.at("/1/change/edits/0/before").asText()).contains("\"B2\"");
    assertThat(moments.at("/1/change/edits/0/after").asText()).contains("\"E5\"");
    assertThat(moments.at("/1/quiet/0/author").asText()).as("it moved nothing").isEqualTo("Ben");
    assertThat(moments.at("/0/moved")).isNotEmpty();
    assertThat(moments.at("/2/change/how").asText()).isEqualTo("opened");
    assertThat(moments.at("/2/open").asBoolean()).as("before it nothing is known").isFalse();
  }

  @Test
  void whatAnotherProgramSavedAndWhatWasTakenBackMovesTheAnswerToo() throws Exception {
    JsonNode first = shown();
    rate("E5", "Ada");
    Files.writeString(file, Files.readString(file).replace("\"E5\"", "\"F6\""));
    JsonNode outside = shown();
    post("/api/undo", body().put("number", last()));
    post("/api/undo", body().put("number", 2));
    JsonNode moments = past("").get("moments");
    assertThat(moments).hasSize(5);
    assertThat(figures(moments.at("/0/answer"))).isEqualTo(figures(first));
    assertThat(figures(moments.at("/2/answer"))).isEqualTo(figures(outside));
    assertThat(moments.at("/2/change/how").asText()).isEqualTo("outside");
  }

  private int last() throws Exception {
    long end = System.nanoTime() + 30_000_000_000L;
    JsonNode changes = get("/api/history").get("changes");
    while (!changes.at("/0/how").asText().equals("outside") && System.nanoTime() < end) {
      Thread.sleep(20);
      changes = get("/api/history").get("changes");
    }
    return changes.at("/0/number").asInt();
  }

  @Test
  void allStatesAreAssessedByTheRulesOfToday() throws Exception {
    rate("E5", "Ada");
    rate("B2", "Ben");
    JsonNode then = past("").get("moments");
    assertThat(then).hasSize(3);
    Path rule = sample.rule("talks-without-result.drl");
    Files.writeString(
        rule,
        Files.readString(rule).replace("@strength(\"likely\")", "@strength(\"very likely\")"));
    JsonNode now = past("").get("moments");
    assertThat(now).hasSize(3);
    assertThat(figures(now.at("/0/answer"))).isEqualTo(figures(shown()));
    for (int i = 0; i < 3; i++) {
      assertThat(now.get(i).at("/answer/probability").asDouble())
          .as("the rule weighs more, in the brief of then as well")
          .isGreaterThan(then.get(i).at("/answer/probability").asDouble());
    }
  }

  @Test
  void noMoreStatesAreLookedAtThanAreWantedAndThatIsTold() throws Exception {
    for (int i = 0; i < 3; i++) {
      rate(i % 2 == 0 ? "E5" : "B2", "Ada");
    }
    JsonNode told = past("&most=2");
    assertThat(told.get("states").asInt()).isEqualTo(4);
    assertThat(told.get("looked").asInt()).isEqualTo(2);
    assertThat(told.get("moments")).hasSize(2);
    assertThat(told.at("/moments/0/open").asBoolean()).isFalse();
    assertThat(told.at("/moments/1/open").asBoolean()).as("it may have been so before").isTrue();
    assertThat(status("/api/past-answers?question=Q1&most=0")).isEqualTo(400);
    assertThat(status("/api/past-answers?question=Q1&most=x")).isEqualTo(400);
  }

  @Test
  void whereItWasNotAskedOrNothingIsKeptThatIsTold() throws Exception {
    assertThat(past("").get("states").asInt()).isZero();
    assertThat(past("").get("moments")).isEmpty();
    ObjectNode asked = state().at("/brief/questions/0").deepCopy();
    save("questions", "Q2", asked.deepCopy().put("id", "Q2"), "Ada");
    JsonNode told = get("/api/past-answers?question=Q2").get("moments");
    assertThat(told).hasSize(2);
    assertThat(told.at("/0/answer/term").asText()).isNotEmpty();
    assertThat(told.at("/1/answer").isNull()).isTrue();
    assertThat(told.at("/1/instead").asText()).isEqualTo("It was not asked then.");
    assertThat(told.at("/0/change/edits/0/is").asText()).isEqualTo("Q2");
  }

  @Test
  void aStateThatNoRuleOfTodayCouldAnswerIsToldWithTheReason() throws Exception {
    rate("E5", "Ada");
    String claims = Files.readString(sample.root().resolve("rules/claims.csv"));
    String asked = state().at("/brief/questions/0/claim").asText();
    Files.writeString(
        sample.root().resolve("rules/claims.csv"), claims.replace("talks fail,", "talks flop,"));
    for (String rule : List.of("talks-without-result.drl", "mistrust.drl", "a-treaty.drl")) {
      Files.writeString(
          sample.rule(rule), Files.readString(sample.rule(rule)).replace(asked, "talks flop"));
    }
    JsonNode moments = past("").get("moments");
    assertThat(moments).hasSize(1);
    assertThat(moments.at("/0/answer").isNull()).isTrue();
    assertThat(moments.at("/0/instead").asText()).contains("talks fail");
  }

  @Test
  void askingForItWritesNothing() throws Exception {
    rate("E5", "Ada");
    String before = Files.readString(folder.resolve(".dyad/journal.jsonl"));
    past("");
    HttpResponse<String> other = client.post("/api/past-answers?key=" + key, "{}");
    assertThat(other.statusCode()).isEqualTo(405);
    assertThat(Files.readString(folder.resolve(".dyad/journal.jsonl"))).isEqualTo(before);
  }
}
