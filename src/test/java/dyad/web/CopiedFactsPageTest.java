package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Facts are copied as a table and pasted again, by the clipboard of a real Chromium. */
@Slow
final class CopiedFactsPageTest extends ServedPage {

  private static final int ENTER = 13;

  /** What the clipboard could lose: marks, line ends, a formula, markup. */
  private static final String HARD = "\"All\" of\nit,\n\n“so” <b>&amp;\"";

  CopiedFactsPageTest() {
    super(SHIPPED);
  }

  private void makeHard(String id) throws Exception {
    ObjectNode brief = (ObjectNode) Client.MAPPER.readTree(file.toFile());
    for (JsonNode fact : brief.get("facts")) {
      if (fact.get("id").asText().equals(id)) {
        ((ObjectNode) fact).put("statement", HARD).put("reason", "=1+1");
      }
    }
    Files.writeString(file, Client.MAPPER.writeValueAsString(brief));
    go("facts/" + id);
    chromium.until("(document.querySelector('#f-reason') || {}).value === '=1+1'");
  }

  private static void press(String button) throws Exception {
    run(
        "[...document.querySelectorAll('button')].find(b => b.textContent === "
            + quoted(button)
            + ").focus()");
    chromium.press("Enter", ENTER);
  }

  /** As by Ctrl-V; the page keeps what else stands on the clipboard, for the test to see. */
  private static void paste() throws Exception {
    run(
        "document.querySelector('#p-rows').addEventListener('paste', e => { window.cells ="
            + " e.clipboardData.getData('text/html'); }, {once: true});"
            + " document.querySelector('#p-rows').focus()");
    ObjectNode key = Client.MAPPER.createObjectNode().put("type", "keyDown").put("key", "v");
    key.putArray("commands").add("paste");
    chromium.call("Input.dispatchKeyEvent", key);
    chromium.call("Input.dispatchKeyEvent", key.deepCopy().put("type", "keyUp"));
  }

  private List<Fact> facts() throws Exception {
    return BriefReader.read(folder).facts();
  }

  @Test
  void whatIsCopiedAndPastedAgainSaysTheSame() throws Exception {
    makeHard("attacks-rise");
    List<Fact> before = facts();
    for (String kind : new TreeSet<>(before.stream().map(Fact::kind).toList())) {
      go("facts");
      chromium.until("document.querySelector('#kind option:nth-child(2)') !== null");
      type("#kind", kind);
      press("Copy as table");
      waitFor("#status", "copied; paste them into a spreadsheet");
      press("Paste rows");
      paste();
      waitFor(".paste [role=alert]", "This changes");
      press("Save all");
      waitFor("#status", "Saved");
      assertThat(facts()).as(kind).containsExactlyElementsOf(before);
      go("answers");
    }
  }

  @Test
  void aSpreadsheetIsToldWhatIsTextAndKeepsTheLinesOfACell() throws Exception {
    makeHard("attacks-rise");
    go("facts");
    chromium.until("document.querySelector('#kind option:nth-child(2)') !== null");
    type("#kind", "measure");
    type("#find", "attacks-rise");
    press("Copy as table");
    waitFor("#status", "1 fact copied");
    press("Paste rows");
    paste();
    chromium.until("window.cells !== undefined");
    assertThat(chromium.evaluate("document.querySelector('#p-rows').value").asText())
        .contains("\"\"\"All\"\" of\nit,\n\n“so” <b>&amp;\"\"\"")
        .contains("\t'=1+1\t");
    String cells = chromium.evaluate("window.cells").asText();
    assertThat(cells)
        .contains("mso-number-format:'\\@'")
        .contains("&lt;b&gt;&amp;amp;")
        .containsPattern("of<br[^>]*>it,<br[^>]*><br[^>]*>“so”")
        .doesNotContain("<b>");
  }
}
