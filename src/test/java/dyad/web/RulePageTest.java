package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule is typed, saved, put back and talked about, by keyboard, in a real Chromium. */
@Slow
final class RulePageTest extends ServedSamplePage {

  private static final int ENTER = 13;
  private static final int ESCAPE = 27;
  private static final int UP = 38;
  private static final int DOWN = 40;
  private static final int TAB = 9;
  private static final String MARKUP = "<img src=x onerror='window.hacked=1'><script>x</script>";

  @BeforeEach
  void goToTheRule() throws Exception {
    type("#author", "Ada");
    edit("a-treaty");
  }

  private static void edit(String rule) throws Exception {
    go("rules/" + rule);
    chromium.until("(document.querySelector('#r-text') || {value: ''}).value !== ''");
  }

  private static String value() throws Exception {
    return chromium.evaluate("document.querySelector('#r-text').value").asText();
  }

  private static String attribute(String selector, String name) throws Exception {
    return chromium
        .evaluate("document.querySelector(" + quoted(selector) + ").getAttribute('" + name + "')")
        .asText();
  }

  private static String text(String selector) throws Exception {
    return chromium
        .evaluate("document.querySelector(" + quoted(selector) + ").textContent")
        .asText();
  }

  /** Puts the cursor behind some words of the rule. */
  private static void behind(String words) throws Exception {
    run(
        "const a = document.querySelector('#r-text'); a.focus(); const at = a.value.indexOf("
            + quoted(words)
            + ") + "
            + words.length()
            + "; a.setSelectionRange(at, at); a.dispatchEvent(new KeyboardEvent('keyup'))");
  }

  /** Types as a keyboard does. */
  private static void write(String text) throws Exception {
    chromium.call("Input.insertText", Client.MAPPER.createObjectNode().put("text", text));
  }

  private static void ask() throws Exception {
    run(
        "document.querySelector('#r-text').dispatchEvent(new KeyboardEvent('keydown', {key: ' ',"
            + " ctrlKey: true, bubbles: true, cancelable: true}))");
  }

  private static void isOpen(boolean open) throws Exception {
    chromium.until("document.querySelector('#r-proposals').hidden !== " + open);
    assertThat(attribute("[aria-controls=r-proposals][aria-expanded]", "aria-expanded"))
        .isEqualTo(String.valueOf(open));
  }

  private static String chosen() throws Exception {
    return text("#" + attribute("#r-text", "aria-activedescendant") + " .label");
  }

  @Test
  void whatCanStandAtTheCursorIsListedOnDemandAndTakenByKeyboard() throws Exception {
    behind("outcome == \"");
    ask();
    isOpen(true);
    assertThat(attribute("#r-proposals", "role")).isEqualTo("listbox");
    String first = chosen();
    chromium.press("ArrowDown", DOWN);
    String second = chosen();
    assertThat(second).isNotEqualTo(first);
    assertThat(
            chromium
                .evaluate("document.querySelectorAll('#r-proposals [aria-selected=true]').length")
                .asInt())
        .isEqualTo(1);
    chromium.press("ArrowUp", UP);
    assertThat(chosen()).isEqualTo(first);
    assertThat(chromium.violations(ALL)).isEmpty();
    chromium.press("Escape", ESCAPE);
    isOpen(false);
    assertThat(value()).isEqualTo(Files.readString(sample.rule("a-treaty.drl")));
    ask();
    isOpen(true);
    chromium.press("ArrowDown", DOWN);
    chromium.press("Enter", ENTER);
    isOpen(false);
    assertThat(value()).contains("outcome == \"" + second + "\",");
    assertThat(chromium.evaluate("document.activeElement.id").asText()).isEqualTo("r-text");
  }

  @Test
  void aLetterAtTheBeginningOfAWordOpensTheListAndMoreLettersNarrowIt() throws Exception {
    behind("Engagement(");
    write("p");
    isOpen(true);
    assertThat(chosen()).startsWith("p");
    write("art");
    chromium.until(
        "[...document.querySelectorAll('#r-proposals .label')].map(l => l.textContent).join() ==="
            + " 'partner'");
    chromium.press("Tab", TAB);
    isOpen(false);
    assertThat(value()).contains("Engagement(partner in");
    assertThat(chromium.evaluate("document.activeElement.id").asText()).isEqualTo("r-text");
  }

  @Test
  void inACommentNothingOpensAndTheButtonSaysSo() throws Exception {
    edit("talks-without-result");
    behind("says: talks in");
    run("document.querySelector('.of-word button').click()");
    waitFor(".of-word [role=status]", "Nothing is known");
    isOpen(false);
  }

  @Test
  void aProposalCanBeTakenByTheMouseAndItsEmptyQuotesAreNext() throws Exception {
    behind("then\n  ");
    ask();
    isOpen(true);
    run(
        "[...document.querySelectorAll('[role=option]')].find(o =>"
            + " o.textContent.startsWith('insertLogical')).dispatchEvent(new"
            + " MouseEvent('mousedown', {bubbles: true, cancelable: true}))");
    isOpen(false);
    write("talks fail");
    assertThat(value()).contains("insertLogical(Finding.supports(\"talks fail\", $topic, $about))");
  }

  @Test
  void theWordAtTheCursorIsToldAndLedToWhereItComesFromWithoutLossOfWhatIsTyped() throws Exception {
    behind("outcome == \"agreed\"");
    write(" ");
    behind("\"talks fa");
    waitFor(".word", "has nothing to show for it");
    waitFor(".word .sources", "table claims, line 3");
    waitFor(".word .sources", "Talks without a result");
    String typed = value();
    run("document.querySelector('.sources a[href^=\"#/tables\"]').click()");
    chromium.until(
        "(document.querySelector('.named [data-column=\"0\"]') || {}).value === 'talks fail'");
    assertThat(chromium.violations(ALL)).isEmpty();
    edit("a-treaty");
    assertThat(value()).isEqualTo(typed);
    waitFor("#status", "it is not saved");
    assertThat(asksBeforeLeaving()).isTrue();
    behind("\"talks fa");
    waitFor(".word .sources", "Talks without a result");
    run("document.querySelector('.sources a[href*=\"talks-without-result\"]').click()");
    chromium.until("location.hash.startsWith('#/rules/talks-without-result/')");
    waitFor("#view h1", "Talks without a result");
    chromium.until("document.activeElement.id === 'r-text'");
    assertThat(
            chromium
                .evaluate(
                    "(a => a.value.slice(a.selectionStart).split('\\n')[0])(document.activeElement)")
                .asText())
        .contains("Finding.supports(\"talks fail\"");
  }

  @Test
  void theColoursLieUnderTheWordsAndScrollWithThem() throws Exception {
    assertThat(chromium.evaluate("document.querySelector('.colours code').textContent").asText())
        .isEqualTo(value() + "\n");
    for (String sort : List.of("word", "text", "variable")) {
      assertThat(
              chromium.evaluate("document.querySelector('.c-" + sort + "') !== null").asBoolean())
          .as(sort)
          .isTrue();
    }
    type("#r-text", "// a comment, 7\n" + value() + "\n// more".repeat(60) + " " + "x".repeat(300));
    waitFor(".c-comment", "// a comment, 7");
    run("const a = document.querySelector('#r-text'); a.scrollTop = 9e5; a.scrollLeft = 9e5;");
    chromium.until(
        "(a => { const m = new DOMMatrix(getComputedStyle(document.querySelector('.colours"
            + " code')).transform); return a.scrollTop > 0 && a.scrollLeft > 0 && m.m42 ==="
            + " -a.scrollTop && m.m41 === -a.scrollLeft; })(document.querySelector('#r-text'))");
  }

  @Test
  void aSaveIsKeptWithItsReasonAndWhatWasBeforeIsPutBackFromItsHistory() throws Exception {
    String before = value();
    type("#r-text", before.replace("\"very likely\"", "\"likely\""));
    type("#reason", "a treaty " + MARKUP);
    run("document.querySelector('button.main[type=submit]').click()");
    waitFor("#status", "Saved");
    assertThat(Files.readString(sample.rule("a-treaty.drl"))).contains("@strength(\"likely\")");
    go("history/rules/a-treaty");
    waitFor(".changes", "Ada saved");
    waitFor(".changes", "a treaty " + MARKUP);
    assertThat(text(".lines .gone")).contains("-  @strength(\"very likely\")");
    assertThat(text(".lines .added")).contains("+  @strength(\"likely\")");
    run("document.querySelector('.changes button').click()");
    waitFor(".changes", "Ada restored change 1");
    assertThat(Files.readString(sample.rule("a-treaty.drl"))).isEqualTo(before);
    isSafe();
    fitForEverybody("history/rules/a-treaty", ".changes");
  }

  @Test
  void whereTheFileHasChangedMeanwhileBothTextsAreShownAndNoneIsLost() throws Exception {
    Path rule = sample.rule("a-treaty.drl");
    String before = value();
    type("#r-text", before.replace("\"very likely\"", "\"likely\""));
    Files.writeString(rule, before.replace("A treaty", "A treaty, signed"));
    run("document.querySelector('button.main[type=submit]').click()");
    waitFor(".conflict", "A treaty, signed");
    assertThat(Files.readString(rule)).contains("A treaty, signed");
    run("document.querySelector('.conflict button').click()");
    waitFor("#status", "Saved");
    assertThat(Files.readString(rule)).isEqualTo(value()).contains("\"likely\"");
    go("history/rules/a-treaty");
    waitFor(".lines .gone", "A treaty, signed");
  }

  @Test
  void whatIsTypedWhileTheFileIsReadAnewStays() throws Exception {
    Path rule = sample.rule("a-treaty.drl");
    String before = value();
    hold("/api/rule?");
    Files.writeString(rule, before.replace("A treaty", "A treaty, signed"));
    chromium.until("window.held === true");
    String typed = before.replace("\"very likely\"", "\"likely\"");
    type("#r-text", typed);
    letGo();
    assertThat(value()).isEqualTo(typed);
    run("document.querySelector('button.main[type=submit]').click()");
    waitFor(".conflict", "A treaty, signed");
  }

  @Test
  void casesThatAreEditedOutsideAreShownAtOnceAndTriedAnew() throws Exception {
    Path cases = sample.rule("talks-without-result.cases.json");
    go("rules/talks-without-result/cases");
    chromium.until("document.querySelector('#r-cases').value.includes('silent without talks')");
    chromium.until("document.querySelector('#r-text').value !== ''");
    run("[...document.querySelectorAll('button')].find(b => b.textContent === 'Try it').click()");
    waitFor(".panel", "holds: silent without talks");
    Files.writeString(
        cases, Files.readString(cases).replace("silent without talks", "said outside"));
    chromium.until("document.querySelector('#r-cases').value.includes('said outside')");
    waitFor(".panel", "holds: said outside");
    type("#r-cases", "{\"cases\": [ ]}");
    Files.writeString(cases, Files.readString(cases).replace("said outside", "said once more"));
    run("document.querySelector('#view form button[type=submit]').click()");
    waitFor(".conflict pre", "said once more");
    assertThat(chromium.evaluate("document.querySelector('#r-cases').value").asText())
        .isEqualTo("{\"cases\": [ ]}");
  }

  @Test
  void casesThatAreTypedWhileTheirFileIsReadAnewStay() throws Exception {
    Path rule = sample.rule("talks-without-result.drl");
    go("rules/talks-without-result/cases");
    chromium.until("document.querySelector('#r-cases').value !== ''");
    hold("/api/cases");
    Files.writeString(rule, Files.readString(rule).replace("Talks without", "Talks with no"));
    chromium.until("window.held === true");
    type("#r-cases", "{\"cases\": [ ]}");
    letGo();
    assertThat(chromium.evaluate("document.querySelector('#r-cases').value").asText())
        .isEqualTo("{\"cases\": [ ]}");
  }

  private static void isSafe() throws Exception {
    assertThat(chromium.evaluate("window.hacked === undefined").asBoolean()).isTrue();
    assertThat(
            chromium.evaluate("document.querySelectorAll('main img, main script').length").asInt())
        .isZero();
  }

  private static void fitForEverybody(String view, String shown) throws Exception {
    go(view);
    chromium.until("document.querySelector(" + quoted(shown) + ") !== null");
    isFitForEverybody(view, WIDE, NARROW);
  }

  private static void remark(String text) throws Exception {
    type(".thread textarea", text);
    run("document.querySelector('.thread form button').click()");
    waitFor(".comments", text);
  }

  @Test
  void remarksAreCountedInListsAndSettledWhereTheyAreShown() throws Exception {
    remark("why so sure? " + MARKUP);
    isSafe();
    go("facts/they-talk");
    waitFor(".thread", "There is none yet.");
    remark("Who says so?");
    go("answers/Q1");
    waitFor(".why .thread", "There is none yet.");
    remark("Is this asked well?");
    waitFor(".answers tbody th", "1 comment");
    go("facts");
    waitFor(".facts th .remarks", "1 comment");
    go("questions");
    waitFor("tbody th .remarks", "1 comment");
    go("rules");
    waitFor(".rules .remarks", "1 comment");
    go("comments");
    waitFor("#view", "3 open comments");
    fitForEverybody("comments", ".comments");
    isSafe();
    run("[...document.querySelectorAll('.comments button')][0].click()");
    waitFor("#view", "2 open comments");
    run("document.querySelector('#c-all').click()");
    waitFor("#view", "Settled by Ada");
    run(
        "[...document.querySelectorAll('.comments button')].find(b => b.textContent === 'Open"
            + " again').click()");
    run("document.querySelector('#c-all').click()");
    waitFor("#view", "3 open comments");
    Client other = new Client(workbench);
    String body = "{\"list\": \"facts\", \"name\": \"they-talk\", \"text\": \"I do.\"}";
    assertThat(other.post("/api/comment?key=" + other.key(), body).statusCode()).isEqualTo(200);
    waitFor("#view", "4 open comments");
    String version = other.state(other.key()).get("version").asText();
    other.save(
        other.key(),
        version,
        "facts",
        "they-talk",
        com.fasterxml.jackson.databind.node.NullNode.getInstance(),
        "Ben");
    go("answers");
    go("comments");
    waitFor("#view", "they-talk, a fact that is gone");
  }

  @Test
  void aRemarkThatIsTooLongIsRefusedBeforeItIsSent() throws Exception {
    type(".thread textarea", "x".repeat(4001));
    run("document.querySelector('.thread form button').click()");
    waitFor(".thread [role=alert]", "4001 letters; write 4000 at most");
    type(".thread textarea", " ");
    run("document.querySelector('.thread form button').click()");
    waitFor(".thread [role=alert]", "The comment is empty");
  }

  @Test
  void theEditorAndTheTablesAreFitForEverybody() throws Exception {
    fitForEverybody("tables", "#view li");
    fitForEverybody("tables/1/thresholds/2", ".named");
    // Where the list opens is worked out as it opens.
    for (int width : List.of(WIDE, NARROW)) {
      chromium.window(width, TALL, "light");
      go("rules");
      edit("mistrust");
      behind("claim == \"");
      ask();
      isOpen(true);
      waitFor(".word", "talks fail");
      isFitForEverybody("editor", width);
      chromium.press("Escape", ESCAPE);
    }
    assertThat(
            chromium.complaints().stream()
                .filter(c -> !c.contains("Network.requestWillBeSent"))
                .toList())
        .isEmpty();
  }
}
