package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.facts.files.BriefReader;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The workbench as an analyst meets it, in a real Chromium. */
@Slow
final class WorkbenchPageTest extends ServedPage {

  private static final List<String> VIEWS =
      List.of(
          "answers",
          "answers/J18",
          "facts",
          "facts/attacks-rise",
          "facts/new",
          "questions",
          "questions/J18",
          "questions/new",
          "what-if",
          "rules",
          "rules/both-decline-what-others-accept",
          "rules/nothing-arranged/form",
          "rules/new/rule",
          "papers",
          "history");

  WorkbenchPageTest() {
    super(SHIPPED);
  }

  private static String text(String selector) throws Exception {
    return chromium
        .evaluate("document.querySelector(" + quoted(selector) + ").textContent")
        .asText();
  }

  private static void click(String selector) throws Exception {
    chromium.evaluate("document.querySelector(" + quoted(selector) + ").click(); 0");
  }

  @Test
  void aFactIsChangedInItsFormAndTheAnswersThatMoveAreMarked() throws Exception {
    go("facts/attacks-rise");
    waitFor(".panel", "Who listens");
    type("#f-trend", "falling");
    waitFor(".panel .moves", "J16");
    type("#author", "Ada");
    type("#reason", "the count of the embassy");
    click("button.main");
    chromium.until("location.hash === '#/facts'");
    assertThat(Files.readString(file)).contains("\"trend\": \"falling\"");
    go("answers");
    assertThat(text(".moved-line")).contains("moved");
    assertThat(text(".moved")).contains("J16").contains("was likely [55–80 %]");
    go("history/facts/attacks-rise");
    waitFor(".changes", "Ada saved");
    assertThat(text(".changes")).contains("“the count of the embassy”");
    click("#undo");
    chromium.until("document.getElementById('undo').disabled");
    waitFor("#status", "Taken back");
    assertThat(Files.readString(file)).isEqualTo(Files.readString(SHIPPED));
    click("#redo");
    waitFor("#status", "Made again");
    assertThat(Files.readString(file)).contains("\"trend\": \"falling\"");
  }

  @Test
  void aNewFactWithANewActorIsWrittenByItsForm() throws Exception {
    go("facts/new");
    type("#f-kind", "interest");
    type("#f-statement", "The Hill Men want the pass.");
    type("#f-actor", "Hill Men");
    click(".declare button");
    type("#f-matter", "security of Xinjiang");
    type("#f-document", "brief");
    type("#f-paragraph", "4");
    type("#f-origin", "the author");
    type("#f-reliability", "B");
    type("#f-credibility", "2");
    waitFor(".panel .read", "Hill Men");
    click("button.main");
    chromium.until("location.hash === '#/facts'");
    assertThat(BriefReader.read(folder).facts())
        .anySatisfy(
            f -> {
              assertThat(f.id()).isEqualTo("the-hill-men-want-the");
              assertThat(f.rating().toString()).isEqualTo("B2");
            });
  }

  @Test
  void aSourceThatTheBriefDoesNotDescribeIsDescribedOnTheSpot() throws Exception {
    go("facts/attacks-rise");
    waitFor(".panel", "Who listens");
    type("#f-channel", "Evening Mail");
    type(".declare select[aria-label='Kind of Evening Mail']", "media");
    click(".declare button");
    waitFor(".declare .note", "is declared with this fact");
    click("button.main");
    chromium.until("location.hash === '#/facts'");
    assertThat(BriefReader.read(folder).sources())
        .anySatisfy(
            source -> {
              assertThat(source.name()).isEqualTo("Evening Mail");
              assertThat(source.kind()).hasToString("MEDIA");
            });
  }

  @Test
  void whatIsWrongIsToldBesideTheFormAndMarkedAtItsField() throws Exception {
    go("facts/attacks-rise");
    waitFor(".panel", "Who listens");
    type("#f-subject", "Pakistann");
    waitFor(".panel .problems", "did you mean `Pakistan`?");
    assertThat(
            chromium
                .evaluate("document.querySelector('#f-subject').getAttribute('aria-invalid')")
                .asText())
        .isEqualTo("true");
    click("button.main");
    waitFor("form .problems", "did you mean `Pakistan`?");
    assertThat(Files.readString(file)).doesNotContain("Pakistann");
  }

  @Test
  void aSwitchRedrawsTheArgumentMapAndTheFactsInTime() throws Exception {
    go("what-if");
    waitFor(".facts-switches", "takeover");
    type("#w-map", "J17");
    waitFor("#w-argument", "For it");
    waitFor("#w-time", "what lasts");
    String map = text("#w-argument");
    assertThat(text("#w-time")).doesNotContain("Does not hold: ");
    type(".facts-switches select[aria-label^='protection-failed']", "off");
    chromium.until("document.querySelector('#w-argument').textContent !== " + quoted(map));
    type(".facts-switches select[aria-label^='takeover']", "off");
    waitFor("#w-time", "Does not hold: ");
    assertThat(text(".panel")).contains("What moves");
    isFitForEverybody("what-if", WIDE, NARROW);
    chromium.window(WIDE, TALL, "light");
    click(".filters button");
    chromium.until("document.querySelector('#w-argument').textContent === " + quoted(map));
    assertThat(text("#w-time")).doesNotContain("Does not hold: ");
  }

  @Test
  void bothTextsAreShownWhereSomebodyElseChangedTheSameFact() throws Exception {
    go("facts/attacks-rise");
    waitFor(".panel", "Who listens");
    type("#f-reason", "mine");
    Client other = new Client(workbench);
    String key = other.key();
    JsonNode state = other.state(key);
    for (JsonNode fact : state.get("brief").get("facts")) {
      if (fact.get("id").asText().equals("attacks-rise")) {
        ObjectNode theirs = fact.deepCopy();
        theirs.put("reason", "theirs");
        other.save(key, state.get("version").asText(), "facts", "attacks-rise", theirs, "Ben");
      }
    }
    waitFor(".conflict", "Somebody else has changed this fact");
    assertThat(text(".difference")).contains("mine").contains("theirs");
    click(".choices button");
    chromium.until("location.hash === '#/facts'");
    assertThat(Files.readString(file)).contains("\"reason\": \"mine\"").doesNotContain("theirs");
  }

  @Test
  void whatIsTypedInAFormWaitsUntilOneComesBack() throws Exception {
    String before = Files.readString(file);
    go("facts/attacks-rise");
    waitFor(".panel", "Who listens");
    type("#f-reason", "half a");
    run("history.back()");
    chromium.until("location.hash !== '#/facts/attacks-rise'");
    go("facts/takeover");
    run("history.back()");
    go("facts/attacks-rise");
    waitFor(".note", "What you had typed is there again");
    chromium.until("document.querySelector('#f-reason').value === 'half a'");
    assertThat(Files.readString(file)).isEqualTo(before);
    click(".note button");
    chromium.until("document.querySelector('#f-reason').value === ''");
    type("#f-reason", "whole");
    click("button.main");
    chromium.until("location.hash === '#/facts'");
    go("facts/attacks-rise");
    chromium.until("document.querySelector('#f-reason').value === 'whole'");
    assertThat(text("#view")).doesNotContain("What you had typed");
  }

  @Test
  void thePageIsNotLeftWithoutAWordWhileSomethingTypedWaits() throws Exception {
    go("facts/attacks-rise");
    waitFor(".panel", "Who listens");
    assertThat(asksBeforeLeaving()).isFalse();
    type("#f-reason", "half a");
    assertThat(asksBeforeLeaving()).isTrue();
    go("answers");
    assertThat(asksBeforeLeaving()).isTrue();
    go("facts/attacks-rise");
    waitFor(".note", "What you had typed is there again");
    click(".note button");
    chromium.until("document.querySelector('#f-reason').value === ''");
    assertThat(asksBeforeLeaving()).isFalse();
    type("#f-reason", "whole");
    click("button.main");
    chromium.until("location.hash === '#/facts'");
    assertThat(asksBeforeLeaving()).isFalse();
  }

  @Test
  void aFactThatSaysTheSameUnderAnotherIdIsToldBesideTheForm() throws Exception {
    ObjectNode brief = (ObjectNode) Client.MAPPER.readTree(Files.readString(file));
    ObjectNode again = null;
    for (JsonNode fact : brief.get("facts")) {
      again = fact.get("id").asText().equals("attacks-rise") ? fact.deepCopy() : again;
    }
    again.put("id", "once-more").put("statement", "In other words.").put("origin", "another");
    ((ObjectNode) again.get("source")).put("paragraph", 1);
    brief.withArray("facts").add(again);
    Files.writeString(file, brief.toString());
    go("facts/attacks-rise");
    waitFor(".panel .twins", "once-more, of another: In other words.");
    type("#f-trend", "falling");
    chromium.until("document.querySelector('.panel .twins') === null");
    go("facts/takeover");
    waitFor(".panel", "Who listens");
    assertThat(chromium.evaluate("document.querySelectorAll('.twins').length").asInt()).isZero();
  }

  @Test
  void aFormInWhichNothingIsTypedShowsWhatSomebodyElseMadeOfTheFact() throws Exception {
    go("facts/attacks-rise");
    waitFor(".panel", "Who listens");
    Files.writeString(
        file, Files.readString(file).replace("\"trend\": \"rising\"", "\"trend\": \"falling\""));
    chromium.until("document.querySelector('#f-trend').value === 'falling'");
    assertThat(text(".conflict")).isEmpty();
    Files.writeString(file, Files.readString(file).replace("\"attacks-rise\"", "\"attacks-grow\""));
    waitFor("#view", "There is no fact attacks-rise here");
  }

  @Test
  void anEditElsewhereShowsAtOnce() throws Exception {
    Files.writeString(
        file, Files.readString(file).replace("\"trend\": \"rising\"", "\"trend\": \"falling\""));
    waitFor(".moved-line", "moved");
    Files.writeString(file, Files.readString(file).substring(0, 3000));
    waitFor("#alert", "The file is not in order");
  }

  @Test
  void markupInEveryFieldOfAFactStaysText() throws Exception {
    String markup = "<img src=x onerror='window.hacked=1'></td><script>window.hacked=2</script>";
    String safe = markup.replace("\"", "");
    String text = Files.readString(file);
    int at = text.indexOf("\"id\": \"attacks-rise\"");
    String before = text.substring(0, at);
    String behind = text.substring(at);
    behind =
        behind
            .replaceFirst("\"statement\": \"[^\"]*\"", "\"statement\": \"" + safe + "\"")
            .replaceFirst("\"origin\": \"[^\"]*\"", "\"origin\": \"" + safe + "\"")
            .replaceFirst("\"document\": \"[^\"]*\"", "\"document\": \"" + safe + "\"")
            .replaceFirst(
                "\"rating\"",
                "\"utterance\": \""
                    + safe
                    + "\", \"rival\": \""
                    + safe
                    + "\", \"reason\": \""
                    + safe
                    + "\", \"channel\": \""
                    + safe
                    + "\", \"rating\"");
    Files.writeString(
        file, before.replaceFirst("\"title\": \"[^\"]*\"", "\"title\": \"" + safe + "\"") + behind);
    waitFor("h1", "<img");
    for (String view : List.of("facts", "facts/attacks-rise", "answers", "what-if", "history")) {
      go(view);
      Thread.sleep(300);
      assertThat(chromium.evaluate("window.hacked === undefined").asBoolean()).as(view).isTrue();
      assertThat(chromium.evaluate("document.querySelectorAll('img, main script').length").asInt())
          .isZero();
    }
    go("facts/attacks-rise");
    assertThat(chromium.evaluate("document.querySelector('#f-statement').value").asText())
        .isEqualTo(safe);
  }

  /** Looked at in a page that is opened anew for each; no view changes what is served. */
  @TestFactory
  Stream<DynamicTest> everyViewIsFitForEverybody() {
    return VIEWS.stream().map(v -> DynamicTest.dynamicTest(v, () -> isFitForEverybody(v)));
  }

  private void isFitForEverybody(String view) throws Exception {
    open();
    go(view);
    Thread.sleep(700);
    isFitForEverybody(view, WIDE, NARROW);
    assertThat(
            chromium.complaints().stream()
                .filter(c -> !c.contains("Network.requestWillBeSent"))
                // axe would look into the paper's frame, which is kept apart from the page.
                .filter(c -> !c.contains("Failed to execute 'postMessage' on 'DOMWindow'"))
                .toList())
        .isEmpty();
  }
}
