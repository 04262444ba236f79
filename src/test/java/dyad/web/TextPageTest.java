package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a text that is dropped, or rows that are pasted, to saved facts, in a real Chromium. */
@Slow
final class TextPageTest extends ServedPage {

  private static final String MEMO =
      "4. Brannia spoke for the arms embargo in May 2033. Nobody answered.\n\n"
          + "5. Ulmar <img src=x onerror='window.hacked=1'> opened an embassy in Tessin.\n";

  TextPageTest() {
    super(KESHTAN);
  }

  @BeforeEach
  void goToTheText() throws Exception {
    go("text");
    chromium.until("document.querySelector('.source').textContent === ''");
  }

  private static void press(String key) throws Exception {
    run(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: "
            + quoted(key)
            + ", bubbles: true, cancelable: true}))");
  }

  private static void drop(String text) throws Exception {
    run(
        "const t = new DataTransfer(); t.items.add(new File(["
            + quoted(text)
            + "], 'memo.txt')); document.querySelector('.drop').dispatchEvent(new"
            + " DragEvent('drop', {dataTransfer: t, bubbles: true, cancelable: true}))");
  }

  /** Marks all but the last letter. */
  private static void mark(String sentence) throws Exception {
    run(
        "const s = document.querySelector("
            + quoted(sentence)
            + ").firstChild, r = document.createRange();"
            + " r.setStart(s, 0); r.setEnd(s, s.textContent.length - 1);"
            + " getSelection().removeAllRanges(); getSelection().addRange(r)");
  }

  private static String value(String selector) throws Exception {
    return chromium.evaluate("document.querySelector(" + quoted(selector) + ").value").asText();
  }

  @Test
  void aSentenceOfAFileThatIsDroppedBecomesAFactByKeyboard() throws Exception {
    drop(MEMO);
    waitFor("#status", "2 paragraphs read, numbered as the text numbers them");
    waitFor(".source", "Nobody answered.");
    run("document.querySelector('.source [tabindex=\"0\"]').focus()");
    press("ArrowDown");
    assertThat(chromium.evaluate("document.activeElement.textContent").asText())
        .isEqualTo("Nobody answered.");
    press("Home");
    press("Enter");
    waitFor(".suggested", "position, because of “spoke for”");
    assertThat(value("#f-kind")).isEqualTo("position");
    assertThat(value("#f-actor")).isEqualTo("Brannia");
    assertThat(value("#f-matter")).isEqualTo("arms embargo");
    assertThat(value("#f-stance")).isEqualTo("favours");
    assertThat(value("#f-when-date")).isEqualTo("2033-05");
    assertThat(value("#f-document")).isEqualTo("story");
    assertThat(value("#f-paragraph")).isEqualTo("4");
    assertThat(
            chromium
                .evaluate(
                    "[...document.querySelectorAll('.checks input:checked')].map(i =>"
                        + " i.parentElement.textContent).join()")
                .asText())
        .isEqualTo("arms embargo");
    assertThat(BriefReader.read(folder).facts())
        .extracting(Fact::id)
        .doesNotContain("brannia-wants-the-embargo");
    type("#f-statement", "Brannia wants the embargo.");
    type("#f-origin", "the author");
    type("#f-reliability", "B");
    type("#f-credibility", "2");
    waitFor(".panel .read", "Brannia");
    run("document.querySelector('button.main[type=submit]').click()");
    chromium.until("location.hash === '#/text/at/4'");
    waitFor(".paragraph", "brannia-wants-the-embargo");
    assertThat(chromium.evaluate("document.querySelector('.quoted').textContent").asText())
        .startsWith("Brannia spoke for");
    assertThat(BriefReader.read(folder).facts())
        .anySatisfy(
            f ->
                assertThat(f.source().quote())
                    .isEqualTo("Brannia spoke for the arms embargo in May 2033."));
  }

  @Test
  void anotherKindCanBeChosenAndMarkedWordsBecomeAFact() throws Exception {
    drop("Brannia signed the accord and promised Ulmar to keep the peace.");
    waitFor("#status", "1 paragraph read, counted from 1");
    waitFor(".source", "keep the peace");
    mark(".sentence");
    chromium.until("!document.querySelector('.marked').hidden");
    run("document.querySelector('.sentence').click()");
    assertThat(chromium.evaluate("location.hash").asText()).isEqualTo("#/text");
    run("document.querySelector('.marked button').click()");
    waitFor(".suggested", "Suggested");
    String first = value("#f-kind");
    assertThat(value("#f-quote")).endsWith("keep the peace");
    run("document.querySelector('.suggested button').click()");
    assertThat(value("#f-kind")).isNotEqualTo(first);
    assertThat(value("#f-quote")).endsWith("keep the peace");
  }

  @Test
  void markedWordsStayMarkedWhenSomebodyElseSaves() throws Exception {
    drop("[1] Brannia signed the accord.\n[2] Ulmar did not.");
    waitFor(".source", "0 facts with a quote");
    mark(".sentence");
    chromium.until("!document.querySelector('.marked').hidden");
    Path brief = folder.resolve("brief.json");
    Files.writeString(
        brief,
        Files.readString(brief)
            .replaceFirst(
                "\"paragraph\": 2(?=\\D)", "\"paragraph\": 2, \"quote\": \"Ulmar did not.\""));
    waitFor(".source", "1 fact with a quote");
    assertThat(chromium.evaluate("getSelection().toString()").asText())
        .isEqualTo("Brannia signed the accord");
    assertThat(chromium.evaluate("document.querySelector('.marked').hidden").asBoolean()).isFalse();
  }

  @Test
  void whatIsThereIsReplacedOnlyAfterAQuestionAndLostQuotesAreTold() throws Exception {
    Files.writeString(folder.resolve("source.txt"), "# Document: story\n\n[1] Old words here.\n");
    Path file = folder.resolve("brief.json");
    String brief = Files.readString(file);
    Files.writeString(
        file,
        brief.replaceFirst(
            "\"paragraph\": 1(?=\\D)", "\"paragraph\": 1, \"quote\": \"Old words here.\""));
    waitFor(".source", "Old words");
    drop("[1] Old words there.");
    waitFor(".drop", "Replace it by memo.txt?");
    run("document.querySelectorAll('.drop .choices button')[1].click()");
    assertThat(folder.resolve("source.txt")).content().contains("Old words here.");
    drop("[1] Old words there.");
    waitFor(".drop", "Replace it by memo.txt?");
    run("document.querySelector('.drop .choices button').click()");
    waitFor(".source .problems", "it is not in the text any more. Nearest to it is");
    drop("[1] New\n[2] Old words here.");
    waitFor(".drop", "Replace it by memo.txt?");
    run("document.querySelector('.drop .choices button').click()");
    waitFor(".source .problems", "it stands in paragraph 2");
  }

  @Test
  void aFileThatCannotBeReadIsToldWithTheWayOut() throws Exception {
    drop("%PDF-1.7 nothing");
    waitFor(".drop .problems", "print it to a new PDF");
  }

  @Test
  void rowsOfASpreadsheetArePastedAllOrNoneAndCopiedWithoutFormulas() throws Exception {
    go("facts");
    waitFor("#kind", "presence");
    run("document.querySelectorAll('.filters button')[1].click()");
    assertThat(chromium.evaluate("document.activeElement.id").asText()).isEqualTo("p-rows");
    type("#p-kind", "presence");
    String head = "Id\tStatement\tActor\tPlace\tForm\tDocument\tParagraph\tOrigin\tRating\n";
    String row = "new-base\t=Ulmar has a base.\tUlmar\tTessin\tbase\tstory\t9\tme\tB2";
    type("#p-rows", head + row.replace("Ulmar\t", "Ulmmar\t"));
    waitFor(".paste .problems", "row 2 · cell 3");
    assertThat(chromium.violations(ALL)).isEmpty();
    type("#p-rows", head + row);
    waitFor(".paste", "This makes 1 fact (new-base)");
    run("document.querySelector('.paste button.main').click()");
    waitFor("#status", "Saved: 1 fact");
    assertThat(BriefReader.read(folder).facts()).extracting(Fact::id).contains("new-base");
    run("window.copied = ''; navigator.clipboard.writeText = async t => { window.copied = t; }");
    type("#kind", "presence");
    type("#find", "new-base");
    run("document.querySelector('.filters button').click()");
    chromium.until("window.copied !== ''");
    assertThat(chromium.evaluate("window.copied").asText())
        .startsWith("Id\tStatement\tActor\tPlace\tForm\t")
        .contains("\nnew-base\t'=Ulmar has a base.\tUlmar\tTessin\tbase\t");
    run("document.getElementById('undo').click()");
    waitFor("#status", "Taken back");
    assertThat(BriefReader.read(folder).facts()).extracting(Fact::id).doesNotContain("new-base");
    chromium.window(NARROW, TALL, "dark");
    assertThat(chromium.violations(ALL)).isEmpty();
  }

  @Test
  void theTextAndItsFormAreFitForEverybodyAndMarkupStaysText() throws Exception {
    drop(MEMO);
    waitFor(".source", "opened an embassy");
    for (String view : List.of("text", "text/fact/5/Ulmar%20opened%20an%20embassy")) {
      go(view);
      Thread.sleep(700);
      isFitForEverybody(view, WIDE, NARROW);
    }
    assertThat(chromium.evaluate("window.hacked === undefined").asBoolean()).isTrue();
    assertThat(chromium.evaluate("document.querySelectorAll('main img').length").asInt()).isZero();
    assertThat(
            chromium.complaints().stream()
                .filter(c -> !c.contains("Network.requestWillBeSent"))
                .toList())
        .isEmpty();
  }
}
