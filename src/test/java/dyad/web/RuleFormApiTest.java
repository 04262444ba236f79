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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page is told of a rule as a form. */
@Slow
final class RuleFormApiTest extends Served {

  private static final String RULE =
      """
      rule "a"
        @id("a")
        @title("t")
        @principle("p")
        @strength("breadth of $n")
        @says("{$who} acts")
      when
        $m : Measure(value * 2 > $k, indicator in ("trade", null), value == -0.50, ratio == $m.x, $who : actor)
        // none
        not ( Event(actor == $who, name == null) and Vote(secret == true) )
        accumulate( Event(actor == $who, $e : name); $n : distinct($e) )
        accumulate( Measure($o : actor, $v : value); $s : total($o, $v); $s > 3 )
        exists Claim()
      then
        insertLogical(Finding.supports("c", $topic, $who));
        insertLogical(Finding.opposes($claim, "x", $who, $m));
      end
      """;

  private Client client;
  private String key;

  RuleFormApiTest() {
    super(KESHTAN);
  }

  @BeforeEach
  void enter() throws Exception {
    client = new Client(workbench);
    key = client.key();
  }

  private static ObjectNode body(String... pairs) {
    ObjectNode body = Client.MAPPER.createObjectNode();
    for (int i = 0; i < pairs.length; i += 2) {
      body.put(pairs[i], pairs[i + 1]);
    }
    return body;
  }

  private JsonNode posted(String path, int status, String... pairs) throws Exception {
    HttpResponse<String> reply = client.post(path + "?key=" + key, body(pairs).toString());
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
    return reply.body().startsWith("{") ? Client.MAPPER.readTree(reply.body()) : body();
  }

  private static List<String> told(JsonNode all, String... names) {
    List<String> told = new ArrayList<>();
    all.forEach(
        one -> told.add(String.join(" ", Stream.of(names).map(n -> one.get(n).asText()).toList())));
    return told;
  }

  @Test
  void aTextIsToldAsRowsAndWhatRowsCannotShowAsText() throws Exception {
    JsonNode form = posted("/api/rule-form", 200, "text", RULE).get("form");
    assertThat(told(form.get("annotations"), "name", "value"))
        .containsExactly(
            "id a", "title t", "principle p", "strength breadth of $n", "says {$who} acts");
    JsonNode conditions = form.get("conditions");
    assertThat(told(conditions, "address", "sort", "words"))
        .containsExactly(
            "c0 all ", "c1 not none", "c2 accumulate ", "c3 accumulate ", "c4 exists ");
    JsonNode measure = conditions.get(0).get("patterns").get(0);
    assertThat(measure.get("binding").asText()).isEqualTo("$m");
    assertThat(told(measure.get("slots"), "sort", "text"))
        .containsExactly(
            "text value * 2 > $k",
            "comparison indicator in (\"trade\", null)",
            "comparison value == -0.50",
            "comparison ratio == $m.x",
            "binding $who : actor");
    assertThat(measure.get("slots").get(1).get("value").get("options").toString())
        .isEqualTo("[\"\\\"trade\\\"\",\"null\"]");
    assertThat(measure.get("slots").get(2).get("value").get("words").asText()).isEqualTo("-0.50");
    assertThat(told(conditions.get(1).get("patterns"), "kind")).containsExactly("Event", "Vote");
    assertThat(sorts(measure)).containsExactly("options", "number", "variable");
    assertThat(sorts(conditions.get(1).get("patterns").get(0))).containsExactly("variable", "null");
    assertThat(sorts(conditions.get(1).get("patterns").get(1))).containsExactly("flag");
    assertThat(conditions.get(2).get("count").get("sign").isNull()).isTrue();
    assertThat(conditions.get(2).get("count").get("value").isNull()).isTrue();
    assertThat(conditions.get(3).get("count").toString())
        .isEqualTo(
            "{\"address\":\"c3.count\",\"result\":\"$s\",\"key\":\"$o\",\"value\":\"$v\",\"sign\":\">\",\"bound\":\"3\"}");
    assertThat(told(form.get("conclusions"), "leaning", "claim", "topic"))
        .containsExactly("supports \"c\" $topic", "opposes $claim \"x\"");
    assertThat(form.get("conclusions").get(1).get("about").toString())
        .isEqualTo("[\"$who\",\"$m\"]");
  }

  private static List<String> sorts(JsonNode pattern) {
    List<String> sorts = new ArrayList<>();
    pattern
        .get("slots")
        .forEach(
            s -> {
              if (s.get("sort").asText().equals("comparison")) {
                sorts.add(s.get("value").get("sort").asText());
              }
            });
    return sorts;
  }

  @Test
  void aTextThatCannotBeReadHasNoRowsAndIsToldWhatIsWrong() throws Exception {
    JsonNode told = posted("/api/rule-form", 200, "text", RULE.replace("when", "if"));
    assertThat(told.get("form").isNull()).isTrue();
    assertThat(told.get("problems").toString()).contains("conditions begin with `when`");
  }

  @Test
  void aChangeGivesAnotherTextWithItsRowsOrItsReason() throws Exception {
    JsonNode made =
        posted(
            "/api/edit-rule",
            200,
            "text",
            RULE,
            "act",
            "put",
            "address",
            "@title",
            "words",
            "\"u\"");
    assertThat(made.get("text").asText()).isEqualTo(RULE.replace("\"t\"", "\"u\""));
    assertThat(made.get("refusal").asText()).isEmpty();
    assertThat(made.get("form").get("annotations").toString()).contains("\"u\"");
    JsonNode refused =
        posted(
            "/api/edit-rule", 200, "text", RULE, "act", "put", "address", "@title", "words", "u");
    assertThat(refused.get("text").asText()).isEqualTo(RULE);
    assertThat(refused.get("refusal").asText())
        .startsWith("This would not be a rule: `u` is no text");
    posted("/api/edit-rule", 400, "text", RULE, "act", "burn", "address", "c0");
  }

  @Test
  void aTextIsLaidOut() throws Exception {
    assertThat(
            posted("/api/format-rule", 200, "text", RULE.replace("  @", "\t@"))
                .get("text")
                .asText())
        .isEqualTo(RULE);
  }

  @Test
  void theWordsOfTheFormAreThoseOfTheVocabularyTheClaimsAndTheScales() throws Exception {
    JsonNode words = client.json("/api/rule-words?key=" + key);
    JsonNode kinds = words.get("kinds");
    assertThat(told(kinds, "name")).contains("Engagement", "PastRelation", "Finding", "Threshold");
    for (JsonNode kind : kinds) {
      assertThat(kind.get("meaning").asText()).as("%s", kind).isNotEmpty();
      for (JsonNode field : kind.get("fields")) {
        assertThat(field.get("meaning").asText()).as("%s", field).isNotEmpty();
        assertThat(field.get("choices").isEmpty())
            .isEqualTo(!field.get("sort").asText().equals("choice"));
      }
    }
    JsonNode measure = named(kinds, "Measure");
    assertThat(named(measure.get("fields"), "value").get("sort").asText()).isEqualTo("number");
    assertThat(named(measure.get("fields"), "following").get("sort").asText()).isEqualTo("events");
    assertThat(named(measure.get("fields"), "actor").get("sort").asText()).isEqualTo("text");
    assertThat(words.get("thresholds").has("several")).isTrue();
    assertThat(words.get("lists").toString()).contains("mutual claims");
    assertThat(words.get("claims").size()).isGreaterThan(50);
    assertThat(words.get("themes").toString()).contains("trend").doesNotContain("scales");
    assertThat(words.get("own")).isEmpty();
    assertThat(told(words.get("strengths"), "word")).contains("very likely");
    assertThat(told(words.get("strands"), "word")).contains("deeds");
  }

  private static JsonNode named(JsonNode all, String name) {
    for (JsonNode one : all) {
      if (one.get("name").asText().equals(name)) {
        return one;
      }
    }
    throw new AssertionError(name + " is not there");
  }

  @Test
  void aRuleIsBegunBesideTheBriefAndNoFileThatIsThereIsTouched(@TempDir Path elsewhere)
      throws Exception {
    JsonNode begun =
        posted(
            "/api/new-rule",
            200,
            "name",
            "heard-of",
            "where",
            "brief",
            "theme",
            "own",
            "author",
            "Ada",
            "reason",
            "to be heard");
    assertThat(begun.get("id").asText()).isEqualTo("heard-of");
    isKept("id=heard-of", "own/heard-of.drl");
    isKept("id=heard-of&part=cases", "own/heard-of.cases.json");
    isKept("layer=2&table=claims", "claims.csv");
    Path rule = folder.resolve("rules/own/heard-of.drl");
    assertThat(Files.readString(rule)).contains("@id(\"heard-of\")");
    assertThat(folder.resolve("rules/claims.csv")).content().contains("heard of");
    JsonNode told = client.json("/api/rule?id=heard-of&key=" + key);
    assertThat(told.get("text").asText()).isEqualTo(Files.readString(rule));
    JsonNode tried =
        posted("/api/try-rule", 200, "id", "heard-of", "text", told.get("text").asText());
    assertThat(tried.get("problems").toString()).doesNotContain("\"error\"");
    assertThat(told(tried.get("cases"), "passed")).isNotEmpty().containsOnly("true");
    assertThat(tried.get("sentences").get("on").asText()).isIn("brief", "cases");
    assertThat(tried.get("sentences").get("sentences").toString()).contains("has talked with");
    assertThat(client.json("/api/rule-words?key=" + key).get("own").toString())
        .isEqualTo("[\"own\"]");
    for (String taken : List.of("heard-of", "kept-so-far")) {
      assertThat(
              posted("/api/new-rule", 422, "name", taken, "where", "brief", "theme", "other")
                  .toString())
          .contains("there is a rule of this name already");
    }
    assertThat(posted("/api/new-rule", 422, "name", "Heard", "theme", "own").toString())
        .contains("did you mean `heard`?");
    Files.createSymbolicLink(folder.resolve("rules/linked"), elsewhere);
    posted("/api/new-rule", 403, "name", "led-away", "where", "brief", "theme", "linked");
    assertThat(elsewhere).isEmptyDirectory();
  }

  /** A file that was begun is in the journal, and before it there was none. */
  private void isKept(String query, String file) throws Exception {
    JsonNode changes = client.json("/api/rule-history?" + query + "&key=" + key).get("changes");
    assertThat(told(changes, "how", "author", "reason")).containsExactly("begun Ada to be heard");
    JsonNode edit = changes.get(0).get("edits").get(0);
    assertThat(edit.get("was").asText()).isEmpty();
    assertThat(edit.get("is").asText()).isEqualTo(file);
    String text = Files.readString(folder.resolve("rules").resolve(file));
    assertThat(edit.get("lines").toString())
        .contains("+" + text.lines().findFirst().orElseThrow().replace("\"", "\\\""));
  }

  @Test
  void aSecondRuleAddsItsClaimToTheTableAndThatIsAChangeOfIt() throws Exception {
    for (String name : List.of("heard-of", "spoken-of")) {
      posted("/api/new-rule", 200, "name", name, "where", "brief", "theme", "own");
    }
    JsonNode changes =
        client.json("/api/rule-history?layer=2&table=claims&key=" + key).get("changes");
    assertThat(told(changes, "how")).containsExactly("saved", "begun");
    assertThat(folder.resolve("rules/claims.csv")).content().contains("heard of", "spoken of");
  }
}
