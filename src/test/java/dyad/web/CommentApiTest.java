package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Remarks on facts, questions and rules are kept beside them, and change no answer. */
@Slow
final class CommentApiTest extends ServedSample {

  private static final String MARKUP = "</script><img src=x onerror=alert(1)> \u202Eevil";

  @TempDir private Path elsewhere;

  private static ObjectNode remark(String list, String name, String text) {
    return body("list", list, "name", name, "text", text, "author", "Ada");
  }

  private JsonNode comments() throws Exception {
    return get("/api/comments").get("comments");
  }

  @Test
  void aRemarkIsKeptBesideWhatItIsOn() throws Exception {
    JsonNode state = client.state(key);
    post("/api/comment", remark("facts", "they-talk", "Who says so?"));
    post("/api/comment", remark("questions", "Q1", "Is this asked well?"));
    JsonNode told = post("/api/comment", remark("rules", "a-treaty", MARKUP)).get("comments");
    assertThat(told).isEqualTo(comments()).hasSize(3);
    assertThat(told.findValuesAsText("name")).containsExactly("they-talk", "Q1", "a-treaty");
    assertThat(told.findValuesAsText("file")).containsExactly("1", "1", "2");
    assertThat(told.get(2).get("text").asText()).isEqualTo(MARKUP);
    assertThat(folder.resolve(".dyad/comments.jsonl")).exists();
    assertThat(sample.root().resolve("rules/.dyad/comments.jsonl")).exists();
    JsonNode after = client.state(key);
    assertThat(after).isEqualTo(state);
  }

  @Test
  void aRemarkIsSettledByAnyoneAndOpenedAgain() throws Exception {
    post("/api/comment", remark("rules", "a-treaty", "why?"));
    ObjectNode it = body("author", "Ben").put("file", 2).put("number", 1);
    JsonNode settled = post("/api/settle-comment", it).get("comments").get(0);
    assertThat(settled.get("settled").get("author").asText()).isEqualTo("Ben");
    assertThat(settled.get("author").asText()).isEqualTo("Ada");
    assertThat(post("/api/reopen-comment", it).get("comments").get(0).has("settled")).isFalse();
  }

  @Test
  void aRemarkOnAFactThatIsDeletedStaysAndIsToldAsSuch() throws Exception {
    post("/api/comment", remark("facts", "they-talk", "Who says so?"));
    assertThat(comments().get(0).get("gone").asBoolean()).isFalse();
    String version = client.state(key).get("version").asText();
    NullNode none = NullNode.getInstance();
    assertThat(client.save(key, version, "facts", "they-talk", none, "Ada").statusCode())
        .isEqualTo(200);
    assertThat(comments().get(0).get("gone").asBoolean()).isTrue();
    assertThat(reply("/api/comment", remark("facts", "they-talk", "again")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void ofABriefThatCannotBeReadNothingIsGone() throws Exception {
    post("/api/comment", remark("facts", "they-talk", "Who says so?"));
    Files.writeString(file, "{");
    assertThat(comments().get(0).get("gone").asBoolean()).isFalse();
    assertThat(reply("/api/comment", remark("facts", "they-talk", "again")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void whatIsTooLongOrEmptyIsRefusedInASentence() throws Exception {
    HttpResponse<String> longer =
        reply("/api/comment", remark("facts", "they-talk", "x".repeat(4001)));
    assertThat(longer.statusCode()).isEqualTo(422);
    assertThat(longer.body()).contains("The comment has 4001 letters; write 4000 at most.");
    HttpResponse<String> empty = reply("/api/comment", remark("facts", "they-talk", " \n"));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("empty");
    assertThat(comments()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "facts, no-such",
    "facts, ../../they-talk",
    "questions, Q99",
    "actors, Aland",
    "rules, no-such",
    "rules, ../trust/a-treaty",
    "../.dyad, Q1",
    "outcomes, Q1"
  })
  void thereIsNothingElseToRemarkOn(String list, String name) throws Exception {
    assertThat(reply("/api/comment", remark(list, name, "x")).statusCode()).isEqualTo(404);
    assertThat(folder.resolve(".dyad")).doesNotExist();
  }

  @Test
  void whatThereIsNotIsNotSettled() throws Exception {
    for (int[] file : List.of(new int[] {1, 1}, new int[] {2, 1}, new int[] {3, 1})) {
      ObjectNode it = body("author", "Ben").put("file", file[0]).put("number", file[1]);
      assertThat(reply("/api/settle-comment", it).statusCode()).isEqualTo(404);
    }
    assertThat(reply("/api/reopen-comment", body("file", "../1")).statusCode()).isEqualTo(400);
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws Exception {
    post("/api/comment", remark("facts", "they-talk", "Who says so?"));
    Path kept = folder.resolve(".dyad/comments.jsonl");
    Path secret = Files.writeString(elsewhere.resolve("secret"), Files.readString(kept));
    Files.delete(kept);
    Files.createSymbolicLink(kept, secret);
    assertThat(status("/api/comments")).isEqualTo(404);
    assertThat(reply("/api/comment", remark("facts", "they-talk", "x")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void openPagesAreTold() throws Exception {
    try (Listening page = new Listening(workbench, client)) {
      post("/api/comment", remark("facts", "they-talk", "Who says so?"));
      assertThat(page.next()).isEqualTo("{\"key\":\"" + key + "\"}");
    }
  }
}
