package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an answer of the shipped brief moved, in a real Chromium. */
@Slow
final class PastAnswersPageTest extends ServedPage {

  private static final List<String> TRENDS =
      List.of("falling", "rising", "falling", "rising", "falling", "rising");

  private Client client;
  private String key;

  PastAnswersPageTest() {
    super(SHIPPED);
  }

  @BeforeEach
  void changes() throws Exception {
    client = new Client(workbench);
    key = client.key();
    for (String trend : TRENDS) {
      save("attacks-rise", "trend", trend);
      save("takeover", "reason", "since " + trend);
    }
  }

  private void save(String id, String field, String value) throws Exception {
    JsonNode state = client.state(key);
    for (JsonNode fact : state.get("brief").get("facts")) {
      if (fact.get("id").asText().equals(id)) {
        ObjectNode other = fact.deepCopy();
        HttpResponse<String> reply =
            client.save(
                key,
                state.get("version").asText(),
                "facts",
                id,
                other.put(field, value),
                "Ada Lovelace");
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
      }
    }
  }

  private static String text(String selector) throws Exception {
    return chromium
        .evaluate("document.querySelector(" + quoted(selector) + ").textContent")
        .asText();
  }

  private static void click(String selector) throws Exception {
    run("document.querySelector(" + quoted(selector) + ").click()");
  }

  @Test
  void theWayOfAnAnswerIsToldFromItsReasonsOn() throws Exception {
    go("answers/J16");
    waitFor(".why:not([hidden])", "How the answer moved");
    click(".why:not([hidden]) a[href='#/past/J16']");
    waitFor("#view", "Over 13 states of the brief, the answer moved 6 times.");
    assertThat(text("#view")).contains("by the rules and scales as they are today");
    assertThat(text(".past li"))
        .contains("likely [55–80 %]", "Ada Lovelace saved", "Changed fact attacks-rise")
        .contains("1 change after it that did not move the answer");
    assertThat(chromium.evaluate("document.querySelectorAll('.past > li').length").asInt())
        .isEqualTo(7);
    assertThat(text(".past li:last-child")).contains("began to keep changes");
    assertThat(text("[role=status].progress")).isEmpty();
    run("document.querySelector('.past summary').focus()");
    chromium.press("Enter", 13);
    chromium.until("document.querySelector('.past details').open");
    assertThat(text(".past details")).contains("falling", "rising");
    save("attacks-rise", "trend", "falling");
    waitFor("#view", "Over 14 states of the brief, the answer moved 7 times.");
  }

  @Test
  void whatIsStoppedGoesOnWhenSomebodyWantsIt() throws Exception {
    // The server tells one state at a time, so that there is something to be stopped.
    run(
        "const real = window.fetch; let told = 0; window.fetch = async (path, options) => {"
            + " const reply = await real(path, options);"
            + " if (!String(path).startsWith('/api/past-answers')) { return reply; }"
            + " const all = await reply.json(); told++;"
            + " window.asked = told; all.looked = Math.min(told, all.wanted);"
            + " await new Promise(r => setTimeout(r, 100));"
            + " return new Response(JSON.stringify(all),"
            + " {headers: {'Content-Type': 'application/json'}}); }");
    go("past/J16");
    waitFor(".progress", "Looking back: ");
    assertThat(text(".making button")).isEqualTo("Stop");
    run("document.querySelector('.making button').focus()");
    chromium.press("Enter", 13);
    waitFor(".progress", "Stopped after ");
    int asked = chromium.evaluate("window.asked").asInt();
    Thread.sleep(500);
    assertThat(chromium.evaluate("window.asked").asInt()).isLessThanOrEqualTo(asked + 1);
    chromium.until("document.activeElement.textContent === 'Go on'");
    chromium.press("Enter", 13);
    waitFor("#view", "Over 13 states of the brief, the answer moved 6 times.");
    go("answers");
    int before = chromium.evaluate("window.asked").asInt();
    Thread.sleep(300);
    assertThat(chromium.evaluate("window.asked").asInt()).isEqualTo(before);
  }

  @Test
  void itIsFitForEverybody() throws Exception {
    go("past/J16");
    waitFor("#view", "the answer moved 6 times.");
    click(".past summary");
    isFitForEverybody("past", WIDE, 390);
    go("past");
    waitFor("#view", "Choose a question");
    go("past/none");
    waitFor("#view", "There is no question none here.");
    assertThat(chromium.violations(ALL)).isEmpty();
  }
}
