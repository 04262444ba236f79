package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables and cases are edited as an analyst does it, by keyboard, in a real Chromium. */
@Slow
final class TablePageTest extends TablePage {

  private static final int TAB = 9;
  private static final int ENTER = 13;
  private static final int UP = 38;
  private static final int DOWN = 40;
  private static final String MARKUP = "<img src=x onerror='window.hacked=1'><script>x</script>";

  @Test
  void aNumberIsChangedProvedAndSavedAndPutBackFromTheHistory() throws Exception {
    table("1/strengths");
    Path strengths = sample.root().resolve("rules/scales/strengths.csv");
    String before = Files.readString(strengths);
    typeIn("likely", 1, "0.1");
    waitFor(".panel", "What it does to the answers");
    waitFor(".panel", "0.75 → 0.1");
    assertThat(chromium.evaluate("document.querySelector('tr.changed') !== null").asBoolean())
        .isTrue();
    type("#reason", "less " + MARKUP);
    click("Save");
    waitFor("#status", "Saved");
    assertThat(Files.readString(strengths)).isEqualTo(before.replace("likely,0.75", "likely,0.1"));
    go("history/tables/1/strengths");
    waitFor(".changes", "Ada saved");
    waitFor(".changes", "less " + MARKUP);
    run("document.querySelector('.changes button').click()");
    waitFor(".changes", "Ada restored change 1");
    assertThat(strengths).hasContent(before);
    isSafe();
  }

  @Test
  void whatIsWrongStandsAtItsCellAndNothingIsSaved() throws Exception {
    String before = Files.readString(thresholds);
    table("1/thresholds");
    typeIn("several", 1, "two");
    waitFor(".cells .says .error", "`two` is no number");
    assertThat(chromium.evaluate(cell("several", 1) + ".getAttribute('aria-invalid')").asText())
        .isEqualTo("true");
    click("Save");
    waitFor("form > [role=alert]", "no number");
    assertThat(thresholds).hasContent(before);
    click("Drop changes");
    chromium.until(cell("several", 1) + ".value === '2'");
    typeIn("several", 1, "2 ");
    typeIn("several", 1, "2");
    click("Save");
    waitFor("#status", "Nothing is changed here");
  }

  @Test
  void rowsAreAddedAndRemovedByTheKeyboardAlone() throws Exception {
    String before = Files.readString(steps);
    table("1/steps");
    run(cell("depth: likely", 1) + ".focus()");
    chromium.press("ArrowDown", DOWN);
    assertThat(label()).isEqualTo("value of depth: very likely");
    chromium.press("Enter", ENTER);
    chromium.press("ArrowUp", UP);
    assertThat(label()).isEqualTo("value of depth: very likely");
    chromium.press("Tab", TAB);
    assertThat(label()).isEqualTo("meaning of depth: very likely");
    chromium.press("Tab", TAB);
    assertThat(label()).isEqualTo("Add a row below depth: very likely");
    chromium.press("Enter", ENTER);
    chromium.until("document.activeElement.value === 'depth: '");
    write("almost certain");
    chromium.press("Tab", TAB);
    write("9");
    chromium.press("Tab", TAB);
    write("\"quoted\", and more");
    waitFor(".panel", "What it does to the answers");
    click("Save");
    waitFor("#status", "Saved");
    assertThat(Files.readString(steps))
        .contains("depth: almost certain,9,\"\"\"quoted\"\", and more\"\n");
    waitFor(".panel", "What you change is tried");
    run(cell("depth: almost certain", 2) + ".focus()");
    chromium.press("Tab", TAB);
    chromium.press("Tab", TAB);
    assertThat(label()).isEqualTo("Remove depth: almost certain");
    chromium.press("Enter", ENTER);
    chromium.until("document.activeElement.textContent === 'Keep'");
    chromium.press("Enter", ENTER);
    chromium.until("document.activeElement.textContent === 'Remove'");
    chromium.press("Enter", ENTER);
    click("Save");
    chromium.until("!document.querySelector('.cells').innerText.includes('Keep')");
    waitFor("#status", "Saved");
    assertThat(steps).hasContent(before);
  }

  @Test
  void aNewClaimIsWrittenInTheGridAndARowThatWasOnlyTypedGoesAgain() throws Exception {
    Path claims = sample.root().resolve("rules/claims.csv");
    String before = Files.readString(claims);
    table("1/claims");
    click("New row");
    chromium.until("document.activeElement.dataset.column === '0'");
    for (String cell :
        List.of(
            "makes peace", "{first} and {second} make peace", "one", "the other", "", "trust")) {
      write(cell);
      chromium.press("Tab", TAB);
    }
    waitFor(".panel", "no rule concludes `makes peace`");
    waitFor(".cells .says .warning", "no rule concludes");
    click("New row");
    run("document.querySelector('.cells tbody tr:last-child .choices button:last-child').click()");
    assertThat(chromium.evaluate("document.activeElement.textContent").asText())
        .isEqualTo("New row");
    click("Save");
    waitFor("#status", "Saved");
    assertThat(claims)
        .hasContent(before + "makes peace,{first} and {second} make peace,one,the other,,trust\n");
    type("#t-find", "nothing to show");
    assertThat(
            chromium
                .evaluate("document.querySelectorAll('.cells tbody tr:not([hidden])').length")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void aTableIsBegunBesideTheBriefAndTheOneBelowSaysSo() throws Exception {
    go("tables");
    waitFor("#view", "Not there yet");
    click("Begin thresholds");
    chromium.until("location.hash === '#/tables/2/thresholds'");
    chromium.until("document.querySelector('.cells') !== null");
    click("New row");
    write("several");
    typeIn("several", 1, "5");
    click("Save");
    waitFor("#status", "Saved");
    assertThat(folder.resolve("rules/scales/thresholds.csv"))
        .hasContent("name,value,meaning\nseveral,5,\n");
    table("1/thresholds");
    waitFor(".overlaid", "another counts");
    go("tables/2/thresholds");
    go("history/tables/2/thresholds");
    waitFor(".changes", "Ada began");
    assertThat(
            chromium
                .evaluate("document.querySelector('.changes li:last-child').textContent")
                .asText())
        .doesNotContain("Put the text before");
  }

  @Test
  void casesAreTypedTriedAndSavedWithTheRule() throws Exception {
    Path cases = sample.rule("talks-without-result.cases.json");
    String before = Files.readString(cases);
    go("rules/talks-without-result/cases");
    chromium.until("(document.querySelector('#r-cases') || {value: ''}).value !== ''");
    type("#r-cases", before.replace("[\"Borduria\", \"Aland\"]", "[\"Borduria\", \"Corland\"]"));
    waitFor(".panel", "fails: talks in the open");
    type("#r-cases", before.replace("silent without talks", "mute " + MARKUP.replace("\"", "'")));
    waitFor(".panel", "holds: mute <img");
    isSafe();
    type("#reason", "clearer");
    click("Save");
    waitFor("#status", "Saved");
    assertThat(Files.readString(cases)).contains("mute <img");
    click("New case from this brief");
    waitFor("#status", "The new case is the last one");
    waitFor(".panel", "holds: Aland has talked with Borduria");
    Files.writeString(cases, before.replace("silent without", "still without"));
    click("Save");
    waitFor(".conflict", "still without talks");
    click("Save my cases over it");
    chromium.until("document.querySelector('.conflict') === null");
    chromium.until("document.querySelector('#r-cases').value.includes('mute')");
    go("history/cases/talks-without-result");
    waitFor(".changes", "Ada saved");
    waitFor(".changes", "still without talks");
    go("rules/a-treaty/cases");
    waitFor("#r-cases-says", "There is no file of cases yet");
    click("Begin a file of cases");
    chromium.until("document.querySelector('#r-cases').value.includes('\"cases\": []')");
    type("#r-cases", "{\"cases\": [");
    waitFor(".panel", "Error");
    click("Save");
    waitFor(".beside form", "Error");
    assertThat(Files.readString(sample.rule("a-treaty.cases.json"))).contains("\"cases\": []");
  }

  @Test
  void markupInACellStaysText() throws Exception {
    saveElsewhere("several,2,", "several,2," + MARKUP + " ");
    table("1/thresholds");
    chromium.until(cell("several", 2) + ".value.startsWith('<img')");
    typeIn("several", 0, MARKUP);
    waitFor(".panel", "<img");
    isSafe();
  }

  private static void isSafe() throws Exception {
    assertThat(chromium.evaluate("window.hacked === undefined").asBoolean()).isTrue();
    assertThat(
            chromium.evaluate("document.querySelectorAll('main img, main script').length").asInt())
        .isZero();
  }

  @Test
  void theGridsAndTheCasesAreFitForEverybody() throws Exception {
    for (String view :
        List.of("tables", "tables/1/steps", "tables/1/ratings", "tables/1/claims/2", "cases")) {
      fit(view);
    }
    assertThat(
            chromium.complaints().stream()
                .filter(c -> !c.contains("Network.requestWillBeSent"))
                .toList())
        .isEmpty();
  }

  private static void fit(String view) throws Exception {
    go("answers");
    if (view.equals("tables")) {
      go(view);
      waitFor("#view", "Not there yet");
    } else if (view.equals("cases")) {
      go("rules/talks-without-result/cases");
      waitFor(".panel", "tried before it is saved");
    } else {
      table(view.substring("tables/".length()));
      run(
          "const i = document.querySelector('[data-column=\"1\"]'); i.value = 'x';"
              + " i.dispatchEvent(new Event('input', {bubbles: true}))");
      waitFor(".cells .says .error", view.contains("claims") ? "first" : "no number");
    }
    isFitForEverybody(view, WIDE, NARROW);
    run(
        "const b = [...document.querySelectorAll('button')].find(b => b.textContent === 'Drop"
            + " changes'); if (b) { b.click(); }");
  }
}
