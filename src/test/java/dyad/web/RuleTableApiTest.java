package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.checking.Checker;
import dyad.problems.Problem;
import dyad.rules.files.RuleLayers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of scales and of claims are changed cell by cell, checked, proved, and kept. */
@Slow
final class RuleTableApiTest extends ServedSample {

  private static final String MARKUP = "</script><img src=x onerror=alert(1)>";

  @TempDir private Path elsewhere;
  private Path thresholds;
  private Path claims;

  @BeforeEach
  void name() {
    thresholds = sample.root().resolve("rules/scales/thresholds.csv");
    claims = sample.root().resolve("rules/claims.csv");
  }

  private JsonNode table(String name) throws Exception {
    return get("/api/rule-table?layer=1&table=" + name);
  }

  private ObjectNode wish(String table) throws Exception {
    return body("layer", "1", "table", table, "version", table(table).get("version").asText())
        .put("author", "Ada")
        .put("reason", "a second look");
  }

  private static ObjectNode row(ObjectNode wish, String act, int line, String... cells) {
    ObjectNode row = wish.withArray("rows").addObject().put("act", act).put("line", line);
    for (String cell : cells) {
      row.withArray("cells").add(cell);
    }
    row.withArray("cells");
    return wish;
  }

  private static int line(Path file, String beginning) throws Exception {
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(beginning + ",")) {
        return i + 1;
      }
    }
    throw new AssertionError(beginning + " is not there");
  }

  private ObjectNode several(String value) throws Exception {
    return row(
        wish("thresholds"),
        "put",
        line(thresholds, "several"),
        "several",
        value,
        "from this number on there are several of something");
  }

  private JsonNode history(String table) throws Exception {
    return get("/api/rule-history?layer=1&table=" + table);
  }

  private static List<String> texts(JsonNode all, String name) {
    return all.findValuesAsText(name);
  }

  @Test
  void theTablesAreListedAndToldAsRowsWithTheLinesThatTheyStandIn() throws Exception {
    JsonNode all = get("/api/rule-tables");
    assertThat(texts(all.get("tables"), "table"))
        .contains("claims", "strengths", "thresholds", "steps", "lists");
    JsonNode told = table("thresholds");
    assertThat(told.get("head").toString()).isEqualTo("[\"name\",\"value\",\"meaning\"]");
    assertThat(told.get("open").asBoolean()).isTrue();
    assertThat(told.get("lines").get(0).get("line").asInt()).isEqualTo(2);
    assertThat(told.get("lines").get(0).get("cells").get(0).asText()).isEqualTo("several");
    assertThat(table("ratings").get("open").asBoolean()).isFalse();
    assertThat(table("claims").get("head").toString()).contains("meaning", "first", "family");
  }

  @Test
  void aCellIsChangedAndAllElseStaysByteForByte() throws Exception {
    String before = Files.readString(thresholds);
    JsonNode now = post("/api/save-table", several("3"));
    assertThat(Files.readString(thresholds)).isEqualTo(before.replace("several,2,", "several,3,"));
    assertThat(now.get("lines").get(0).get("cells").get(1).asText()).isEqualTo("3");
    JsonNode change = history("thresholds").get("changes").get(0);
    assertThat(change.get("author").asText()).isEqualTo("Ada");
    assertThat(change.get("reason").asText()).isEqualTo("a second look");
    assertThat(change.get("edits").get(0).get("is").asText()).isEqualTo("scales/thresholds.csv");
    assertThat(change.get("edits").get(0).get("lines").toString())
        .contains("-several,2,", "+several,3,");
  }

  @Test
  void aFileWithAMarkAndOtherEndsOfLinesKeepsThem() throws Exception {
    String before = "\uFEFF" + Files.readString(thresholds).replace("\n", "\r\n");
    Files.writeString(thresholds, before);
    post("/api/save-table", several("3"));
    assertThat(Files.readString(thresholds)).isEqualTo(before.replace("several,2,", "several,3,"));
  }

  @Test
  void whatWasBeforeIsPutBackAndThatIsAChangeToo() throws Exception {
    String before = Files.readString(thresholds);
    post("/api/save-table", several("3"));
    ObjectNode back = wish("thresholds").put("side", "before").put("number", 1);
    post("/api/restore-rule", back);
    assertThat(thresholds).hasContent(before);
    assertThat(texts(history("thresholds").get("changes"), "how"))
        .containsExactly("restored", "saved");
    Files.writeString(thresholds, before + "more,1,more\n");
    assertThat(texts(history("thresholds").get("changes"), "how"))
        .startsWith("outside", "restored");
  }

  @Test
  void whatAnEditDoesIsProvedBeforeItIsSaved() throws Exception {
    String before = Files.readString(sample.root().resolve("rules/scales/strengths.csv"));
    ObjectNode wish =
        row(
            wish("strengths"),
            "put",
            line(sample.root().resolve("rules/scales/strengths.csv"), "likely"),
            "likely",
            "0.1",
            "natural log-odds; alone it makes the proposition likely");
    JsonNode told = post("/api/try-table", wish);
    assertThat(told.get("problems")).isEmpty();
    assertThat(told.get("effect").toString()).contains("likely (0.75 → 0.1)", "Q1");
    assertThat(sample.root().resolve("rules/scales/strengths.csv")).hasContent(before);
    assertThat(post("/api/try-table", wish("strengths")).get("effect")).isEmpty();
  }

  @Test
  void whatIsWrongIsToldAsTheCheckTellsItAtItsCellAndNothingIsSaved() throws Exception {
    String before = Files.readString(thresholds);
    ObjectNode wrong = several("two");
    JsonNode problem = post("/api/try-table", wrong).get("problems").get(0);
    assertThat(problem.get("row").asInt()).isZero();
    assertThat(problem.get("cell").asInt()).isEqualTo(1);
    HttpResponse<String> refused = reply("/api/save-table", wrong);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(thresholds).hasContent(before);
    Files.writeString(thresholds, before.replace("several,2,", "several,two,"));
    List<Problem> checked =
        Checker.check(
                List.of(thresholds), RuleLayers.of(sample.root().resolve("rules")), List.of(folder))
            .problems();
    assertThat(checked).extracting(Problem::message).contains(problem.get("message").asText());
    assertThat(history("thresholds").get("count").asInt()).isZero();
  }

  @Test
  void aLineThatARuleAsksForIsNotRemovedAndTheRuleIsNamed() throws Exception {
    ObjectNode wish = row(wish("thresholds"), "remove", line(thresholds, "several"));
    JsonNode told = post("/api/try-table", wish);
    assertThat(texts(told.get("problems"), "code")).contains("unknown-threshold");
    assertThat(told.get("problems").toString()).contains("mistrust.drl", "`several`");
    assertThat(told.get("effect")).isEmpty();
    assertThat(reply("/api/save-table", wish).statusCode()).isEqualTo(422);
  }

  @Test
  void whatIsWrongElsewhereAlreadyIsNoReasonToRefuseATable() throws Exception {
    Path other = sample.root().resolve("rules/scales/lists.csv");
    Files.writeString(other, Files.readString(other) + "no list,1,\n");
    JsonNode told = post("/api/try-table", several("3"));
    assertThat(told.get("problems").toString()).doesNotContain("lists.csv");
    assertThat(told.get("effect")).as("nothing can be compared").isEmpty();
    post("/api/save-table", several("3"));
    ObjectNode mend = row(wish("lists"), "remove", line(other, "no list"));
    post("/api/save-table", mend);
    assertThat(Files.readString(other)).doesNotContain("no list");
  }

  @Test
  void rowsOfStepsAndListsAreAddedAndRemoved() throws Exception {
    Path steps = sample.root().resolve("rules/scales/steps.csv");
    String before = Files.readString(steps);
    int depth = line(steps, "depth: likely");
    post(
        "/api/save-table",
        row(wish("steps"), "add", depth, "depth: almost certain", "9", "more, and more"));
    String after = Files.readString(steps);
    assertThat(Files.readAllLines(steps).get(depth))
        .isEqualTo("depth: almost certain,9,\"more, and more\"");
    assertThat(after.replaceFirst("depth: almost certain.*\n", "")).isEqualTo(before);
    post("/api/save-table", row(wish("steps"), "remove", depth + 1));
    assertThat(steps).hasContent(before);
  }

  @Test
  void aNewClaimGetsItsLineAndARuleOnItCanThenBeSaved() throws Exception {
    String rule =
        Files.readString(sample.rule("mistrust.drl")).replace("\"mistrusts\"", "\"makes peace\"");
    String version = get("/api/rule?id=mistrust").get("version").asText();
    ObjectNode save = body("id", "mistrust", "text", rule, "version", version);
    HttpResponse<String> refused = reply("/api/save-rule", save);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("makes peace");
    ObjectNode wish =
        row(
            wish("claims"),
            "add",
            0,
            "makes peace",
            "{first} and {second}",
            "one",
            "other",
            "",
            "trust");
    assertThat(texts(post("/api/try-table", wish).get("problems"), "code"))
        .containsExactly("unused-meaning");
    String before = Files.readString(claims);
    post("/api/save-table", wish);
    assertThat(Files.readString(claims))
        .isEqualTo(before + "makes peace,{first} and {second},one,other,,trust\n");
    post("/api/save-rule", save);
  }

  @Test
  void aClaimWithoutItsRolesIsRefusedAtTheCell() throws Exception {
    ObjectNode wish =
        row(wish("claims"), "add", 0, "makes peace", "{first} alone", "one", "other", "", "trust");
    JsonNode problem = post("/api/try-table", wish).get("problems").get(0);
    assertThat(problem.get("code").asText()).isEqualTo("bad-braces");
    assertThat(problem.get("row").asInt()).isEqualTo(2);
    assertThat(problem.get("cell").asInt()).isEqualTo(1);
    assertThat(reply("/api/save-table", wish).statusCode()).isEqualTo(422);
  }

  @Test
  void aChangeForAnotherVersionIsRefusedWithWhatTheTableSays() throws Exception {
    ObjectNode first = several("3");
    ObjectNode second = several("4");
    post("/api/save-table", first);
    for (String path : List.of("/api/save-table", "/api/try-table")) {
      HttpResponse<String> refused = reply(path, second);
      assertThat(refused.statusCode()).isEqualTo(409);
      JsonNode now = Client.MAPPER.readTree(refused.body());
      assertThat(now.get("lines").get(0).get("cells").get(1).asText()).isEqualTo("3");
      assertThat(now.get("version").asText()).isEqualTo(wish("thresholds").get("version").asText());
    }
  }

  @Test
  void aTableBesideTheBriefBeginsWithoutAnEffectAndItsLinesStandInPlaceOfThoseBelow()
      throws Exception {
    JsonNode more = get("/api/rule-tables").get("more");
    assertThat(texts(more, "layer")).containsOnly("2");
    assertThat(texts(more, "table")).contains("thresholds", "strengths", "claims");
    JsonNode before = client.state(key).get("answers");
    ObjectNode begin = body("layer", "2", "table", "strengths", "author", "Ada");
    JsonNode strengths = post("/api/begin-table", begin);
    assertThat(folder.resolve("rules/scales/strengths.csv"))
        .hasSameTextualContentAs(sample.root().resolve("rules/scales/strengths.csv"));
    assertThat(strengths.get("open").asBoolean()).isFalse();
    JsonNode begun = post("/api/begin-table", begin.put("table", "thresholds"));
    assertThat(begun.get("lines")).isEmpty();
    assertThat(client.state(key).get("answers")).isEqualTo(before);
    ObjectNode line = body("layer", "2", "table", "thresholds");
    line.put("version", begun.get("version").asText());
    post("/api/save-table", row(line, "add", 0, "several", "5", "here"));
    assertThat(folder.resolve("rules/scales/thresholds.csv"))
        .hasContent("name,value,meaning\nseveral,5,here\n");
    JsonNode above = table("thresholds").get("above");
    assertThat(above.get(0).get("names").toString()).isEqualTo("[\"several\"]");
    JsonNode changes = get("/api/rule-history?layer=2&table=thresholds").get("changes");
    assertThat(texts(changes, "how")).containsExactly("saved", "begun");
    assertThat(changes.get(1).get("author").asText()).isEqualTo("Ada");
    assertThat(changes.get(1).get("edits").get(0).get("was").asText()).isEmpty();
    assertThat(reply("/api/begin-table", begin).statusCode()).as("is there").isEqualTo(404);
    ObjectNode nothing = body("layer", "2", "table", "thresholds", "side", "before");
    nothing.put("number", changes.get(1).get("number").asInt());
    assertThat(reply("/api/restore-rule", nothing).statusCode()).isEqualTo(404);
  }

  @Test
  void aTableIsCalledByItsNameAndFolderAloneAndNoPathIsFollowed() throws Exception {
    for (String name :
        List.of(
            "", "..%2fthresholds", "scales%2fthresholds", "thresholds.csv", "%2fetc%2fpasswd")) {
      assertThat(status("/api/rule-table?layer=1&table=" + name)).as(name).isEqualTo(404);
      if (!name.isEmpty()) {
        assertThat(status("/api/rule-history?layer=1&table=" + name)).as(name).isEqualTo(404);
      }
    }
    for (String layer : List.of("", "0", "-1", "9", "..", "01")) {
      assertThat(status("/api/rule-table?table=thresholds&layer=" + layer)).isEqualTo(404);
    }
    ObjectNode sly = several("3").put("table", "../../brief");
    for (String path : List.of("/api/save-table", "/api/try-table", "/api/begin-table")) {
      assertThat(reply(path, sly).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void nothingIsReadOrWrittenWhereALinkLeads() throws Exception {
    ObjectNode wish = several("3");
    Path outside = Files.copy(thresholds, elsewhere.resolve("thresholds.csv"));
    String before = Files.readString(outside);
    Files.delete(thresholds);
    Files.createSymbolicLink(thresholds, outside);
    assertThat(status("/api/rule-table?layer=1&table=thresholds")).isEqualTo(403);
    assertThat(reply("/api/try-table", wish).statusCode()).isEqualTo(403);
    assertThat(reply("/api/save-table", wish).statusCode()).isEqualTo(403);
    assertThat(outside).hasContent(before);
    Files.createDirectories(folder.resolve("rules"));
    Path empty = Files.createDirectory(elsewhere.resolve("empty"));
    Files.createSymbolicLink(folder.resolve("rules/scales"), empty);
    ObjectNode begin = body("layer", "2", "table", "steps");
    assertThat(reply("/api/begin-table", begin).statusCode()).isEqualTo(403);
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void whoeverIsNotThePageChangesNothing() throws Exception {
    String before = Files.readString(thresholds);
    String host = "127.0.0.1:" + workbench.port();
    for (String path : List.of("/api/save-table", "/api/begin-table", "/api/save-cases")) {
      String stranger = client.request("POST", path + "?key=" + key, host, "Content-Length: 0");
      assertThat(Client.raw(workbench.port(), stranger)).startsWith("HTTP/1.1 403");
      String other =
          client.request(
              "POST",
              path + "?key=" + key,
              host,
              "Cookie: " + client.cookie(),
              "Origin: http://evil.example",
              "Content-Length: 0");
      assertThat(Client.raw(workbench.port(), other)).startsWith("HTTP/1.1 403");
      assertThat(status(path)).isEqualTo(405);
    }
    assertThat(thresholds).hasContent(before);
  }

  @Test
  void whatIsNoChangeOfOursIsRefused() throws Exception {
    String before = Files.readString(thresholds);
    List<String> rows =
        new ArrayList<>(
            List.of(
                "1",
                "[1]",
                "[{}]",
                "[{\"act\": \"put\", \"line\": 2}]",
                "[{\"act\": \"put\", \"line\": \"2\", \"cells\": []}]",
                "[{\"act\": \"burn\", \"line\": 2, \"cells\": []}]",
                "[{\"act\": \"put\", \"line\": 2, \"cells\": [1]}]",
                "[{\"act\": \"put\", \"line\": 99999, \"cells\": []}]",
                "[{\"act\": \"put\", \"line\": 1e99, \"cells\": []}]",
                "[{\"act\": \"put\", \"line\": 2, \"cells\": [\"a\\nb\", \"1\", \"\"]}]"));
    rows.add("[" + "{},".repeat(600) + "{}]");
    for (String wrong : rows) {
      ObjectNode wish = wish("thresholds");
      wish.set("rows", Client.MAPPER.readTree(wrong));
      assertThat(reply("/api/save-table", wish).statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(thresholds).hasContent(before);
  }

  @Test
  void markupInACellStaysText() throws Exception {
    ObjectNode wish =
        row(wish("thresholds"), "put", line(thresholds, "several"), "several", "2", MARKUP);
    HttpResponse<String> saved = reply("/api/save-table", wish);
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
    assertThat(Files.readString(thresholds)).contains("several,2," + MARKUP);
  }
}
