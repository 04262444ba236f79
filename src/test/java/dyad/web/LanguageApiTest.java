package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While a rule is typed, the page tells of each place what editors are told of it. */
@Slow
final class LanguageApiTest extends ServedSample {

  /** What is asked of a place of a rule, which is marked by {@code ¦} in what is typed. */
  private static ObjectNode at(String id, String marked) {
    String before = marked.substring(0, marked.indexOf('¦'));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return body("id", id, "text", marked.replace("¦", ""))
        .put("line", line)
        .put("column", before.length() - before.lastIndexOf('\n'));
  }

  private ObjectNode typed(String id, String from, String marked) throws Exception {
    String text = Files.readString(sample.rule(id + ".drl"));
    assertThat(text).contains(from);
    return at(id, text.replace(from, marked));
  }

  private JsonNode proposed(String id, String from, String marked) throws Exception {
    return post("/api/rule-proposals", typed(id, from, marked)).get("proposals");
  }

  private JsonNode word(String id, String from, String marked) throws Exception {
    return post("/api/rule-word", typed(id, from, marked));
  }

  @Test
  void whatCouldStandAtAPlaceIsToldWithWhatItTakesThePlaceOf() throws Exception {
    ObjectNode typed = typed("a-treaty", "Engagement(form", "Eng¦(form");
    JsonNode proposals = post("/api/rule-proposals", typed).get("proposals");
    JsonNode one = null;
    for (JsonNode proposal : proposals) {
      one = proposal.get("label").asText().equals("Engagement") ? proposal : one;
    }
    assertThat(one).isNotNull();
    assertThat(one.get("sort").asText()).isEqualTo("kind");
    assertThat(one.get("meaning").asText()).contains("two or more actors did");
    String text = typed.get("text").asText();
    assertThat(text.substring(one.get("from").asInt(), one.get("to").asInt())).isEqualTo("Eng");
    assertThat(
            text.substring(0, one.get("from").asInt())
                + one.get("text").asText()
                + text.substring(one.get("to").asInt()))
        .isEqualTo(Files.readString(sample.rule("a-treaty.drl")));
  }

  @Test
  void choicesOfAFieldAreProposedAndNothingInAComment() throws Exception {
    assertThat(proposed("a-treaty", "\"agreed\"", "\"¦\"").findValuesAsText("label"))
        .contains("agreed", "failed")
        .doesNotContain("Engagement");
    assertThat(proposed("talks-without-result", "says: talks", "says:¦ talks")).isEmpty();
  }

  @Test
  void whatIsTypedIsForgottenOnceItIsAnswered() throws Exception {
    JsonNode claims = proposed("a-treaty", "opposes(\"talks fail\"", "opposes(\"¦\"");
    proposed("mistrust", "supports(\"mistrusts\"", "supports(\"brand new¦\"");
    assertThat(proposed("a-treaty", "opposes(\"talks fail\"", "opposes(\"¦\"")).isEqualTo(claims);
    assertThat(claims.findValuesAsText("label")).contains("talks fail", "mistrusts");
    Path rule = sample.rule("mistrust.drl");
    Files.writeString(rule, Files.readString(rule).replace("\"mistrusts\"", "\"brand new\""));
    assertThat(
            proposed("a-treaty", "opposes(\"talks fail\"", "opposes(\"¦\"")
                .findValuesAsText("label"))
        .contains("brand new");
  }

  @Test
  void aClaimIsToldWithItsTableAndTheRulesThatConcludeIt() throws Exception {
    JsonNode told = word("mistrust", "\"talks fail\"", "\"talks¦ fail\"");
    assertThat(told.get("meaning").asText()).contains("has nothing to show for it");
    assertThat(told.get("sources").findValuesAsText("table")).containsExactly("claims");
    assertThat(told.get("sources").findValuesAsText("rule"))
        .containsExactlyInAnyOrder("talks-without-result", "a-treaty");
    JsonNode table = told.get("sources").get(0);
    assertThat(table.get("line").asInt()).isEqualTo(3);
    JsonNode lines = get("/api/rule-table?layer=1&table=claims").get("lines");
    assertThat(lines.get(1).get("line").asInt()).isEqualTo(3);
    assertThat(lines.get(1).get("cells").get(0).asText()).isEqualTo("talks fail");
  }

  @Test
  void aVariableComesFromALineOfTheSameTextAndAnUnknownWordFromNowhere() throws Exception {
    JsonNode told = word("mistrust", "$talks >= $several", "$talks >= $sev¦eral");
    assertThat(told.get("sources")).hasSize(1);
    assertThat(told.get("sources").get(0).get("here").asBoolean()).isTrue();
    JsonNode nothing = word("mistrust", "rule \"mistrust\"", "rule \"mistrust\" ¦");
    assertThat(nothing.get("meaning").asText()).isEmpty();
    assertThat(nothing.get("sources")).isEmpty();
  }

  @Test
  void whatIsShownNowhereInThePageIsNoSource() throws Exception {
    // The cases beside the rule are where an editor would go.
    assertThat(word("mistrust", "@id(\"mistrust\")", "@id(\"mis¦trust\")").get("sources"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?table=claims",
        "?layer=1",
        "?layer=0&table=claims",
        "?layer=2&table=claims",
        "?layer=1&table=..%2f..%2f..%2fetc%2fpasswd",
        "?layer=1&table=claims.csv",
        "?layer=..&table=claims",
        "?layer=1&table=trust%2fmistrust"
      })
  void aTableIsCalledByItsNameAlone(String query) throws Exception {
    assertThat(status("/api/rule-table" + query)).isEqualTo(404);
  }

  @Test
  void aRuleIsCalledByItsIdAloneAndAPlaceByNumbers() throws Exception {
    for (String id : List.of("", "../trust/mistrust", "/etc/passwd", "trust/mistrust")) {
      ObjectNode asked = body("id", id, "text", "x").put("line", 1).put("column", 1);
      assertThat(reply("/api/rule-proposals", asked).statusCode()).isEqualTo(404);
      assertThat(reply("/api/rule-word", asked).statusCode()).isEqualTo(404);
    }
    ObjectNode beyond = body("id", "mistrust", "text", "rule").put("line", 900).put("column", 900);
    assertThat(post("/api/rule-word", beyond).get("sources")).isEmpty();
    ObjectNode wrong = body("id", "mistrust", "text", "rule").put("line", 0).put("column", 1);
    assertThat(reply("/api/rule-word", wrong).statusCode()).isEqualTo(400);
  }
}
