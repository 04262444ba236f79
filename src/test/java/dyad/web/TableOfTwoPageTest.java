package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A table that somebody edits while it is saved elsewhere, in a real Chromium: nothing is lost. */
@Slow
final class TableOfTwoPageTest extends TablePage {

  @Test
  void whatAnotherChangesInOtherRowsIsKeptAndMineGoesOnTop() throws Exception {
    table("1/thresholds");
    typeIn("several", 1, "3");
    run("document.querySelectorAll('.cells .choices button')[0].click()");
    write("a new one");
    typeIn("a new one", 1, "7");
    saveElsewhere("many,3,", "many,4,");
    click("Save");
    waitFor("#status", "Saved");
    assertThat(Files.readString(thresholds))
        .contains("several,3,", "a new one,7,\n", "many,4,")
        .doesNotContain("many,3,");
  }

  @Test
  void whereBothChangedOneRowBothAreShownAndNoneIsLost() throws Exception {
    table("1/thresholds");
    typeIn("several", 1, "3");
    typeIn("many", 1, "6");
    saveElsewhere("several,2,", "several,4,");
    click("Save");
    waitFor(".conflict", "Somebody else has changed what you changed");
    waitFor(".conflict td", "several · 4");
    assertThat(Files.readString(thresholds)).contains("several,4,", "many,3,");
    click("Save mine over it");
    waitFor("#status", "Saved");
    assertThat(Files.readString(thresholds)).contains("several,3,", "many,6,");
    typeIn("several", 1, "8");
    saveElsewhere("several,3,", "several,9,");
    click("Save");
    waitFor(".conflict td", "several · 9");
    click("Save");
    waitFor("#status", "which of the two");
    waitFor(".conflict td", "several · 9");
    click("Take theirs");
    chromium.until("document.querySelector('.conflict') === null");
    chromium.until(cell("several", 1) + ".value === '9'");
    typeIn("several", 1, "5");
    saveElsewhere("several,9,", "severals,9,");
    click("Save");
    waitFor(".conflict td", "removed");
    go("history/tables/1/thresholds");
    waitFor(".changes", "another program saved");
  }

  @Test
  void whatIsEditedOutsideIsShownAtOnceThoughItMovesNoAnswer() throws Exception {
    table("1/thresholds");
    String meaning = chromium.evaluate(cell("several", 2) + ".value").asText();
    saveElsewhere(meaning, meaning + " (said outside)");
    chromium.until(cell("several", 2) + ".value.endsWith('(said outside)')");
  }

  @Test
  void whatBothChangedIsShownThoughATryTellsOfItBeforeTheSaveDoes() throws Exception {
    table("1/thresholds");
    hold("/api/save-table");
    typeIn("several", 1, "8");
    saveElsewhere("several,2,", "several,9,");
    click("Save");
    waitFor(".conflict td", "several · 9");
    chromium.until("window.held === true");
    letGo();
    click("Save");
    waitFor("#status", "which of the two");
    waitFor(".conflict td", "several · 9");
    assertThat(chromium.evaluate("document.querySelector('.conflict').innerText").asText())
        .contains("several · 8");
  }

  @Test
  void whatIsTypedWhileOneSavesIsThereStill() throws Exception {
    table("1/thresholds");
    hold("/api/save-table");
    typeIn("several", 1, "8");
    click("Save");
    chromium.until("window.held === true");
    typeIn("many", 1, "9");
    typeIn("several", 1, "7");
    letGo();
    waitFor("#status", "Saved");
    assertThat(thresholds).content().contains("several,8,", "many,3,");
    assertThat(label()).isEqualTo("value of several");
    chromium.until(cell("several", 1) + ".value === '7' && " + cell("many", 1) + ".value === '9'");
    assertThat(asksBeforeLeaving()).isTrue();
    assertThat(chromium.evaluate("document.querySelector('.conflict') === null").asBoolean())
        .isTrue();
    click("Save");
    chromium.until("document.querySelectorAll('tr.changed').length === 0");
    waitFor("#status", "Saved");
    chromium.until("window.dispatchEvent(new Event('beforeunload', {cancelable: true}))");
    assertThat(thresholds).content().contains("several,7,", "many,9,");
  }

  @Test
  void whatIsTypedWaitsUntilOneComesBack() throws Exception {
    table("1/thresholds");
    assertThat(asksBeforeLeaving()).isFalse();
    typeIn("several", 1, "3");
    assertThat(asksBeforeLeaving()).isTrue();
    go("answers");
    go("tables/1/thresholds");
    waitFor("#status", "it is not saved");
    chromium.until(cell("several", 1) + ".value === '3'");
    go("answers");
    saveElsewhere("many,3,", "many,4,");
    go("tables/1/thresholds");
    chromium.until("document.querySelector('.cells') !== null");
    chromium.until(cell("several", 1) + ".value === '3' && " + cell("many", 1) + ".value === '4'");
  }
}
