package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The brief, its alternatives and what is supposed, put side by side in a real Chromium. */
@Slow
final class SideBySidePageTest extends ServedPage {

  private static final String ENDS = "attacks-in-pakistan-end";
  private static final String BRIEF = "#w-way-0";
  private static final String SUPPOSED = "#w-way-1";
  private static final String ALTERNATIVE = "#w-way-2";
  private static final String ROWS = ".ways-table[data-of=answers] tbody";

  SideBySidePageTest() {
    super(SHIPPED);
  }

  @BeforeEach
  void alternative() throws Exception {
    Path kept = Files.createDirectory(folder.resolve("alternatives")).resolve(ENDS + ".json");
    Files.copy(SHIPPED.resolveSibling("alternatives").resolve(ENDS + ".json"), kept);
    go("what-if");
    waitFor(".ways", "Attacks on Chinese people in Pakistan end");
  }

  private static String text(String selector) throws Exception {
    return chromium
        .evaluate("document.querySelector(" + quoted(selector) + ").textContent")
        .asText();
  }

  private static boolean is(String condition) throws Exception {
    return chromium.evaluate(condition).asBoolean();
  }

  /** Presses a key at an element that has the focus. */
  private static void press(String selector, String key, int code) throws Exception {
    run("document.querySelector(" + quoted(selector) + ").focus()");
    chromium.press(key, code);
  }

  private static void space(String selector) throws Exception {
    run("document.querySelector(" + quoted(selector) + ").click()");
  }

  @Test
  void theBriefAndAnAlternativeStandSideBySideWithWhatMovedFirst() throws Exception {
    assertThat(is("document.querySelector('" + BRIEF + "').checked")).isTrue();
    space(ALTERNATIVE);
    waitFor("#w-ways", "are not as in “The brief”; they stand first.");
    assertThat(is("document.activeElement.id === 'w-way-2'")).isTrue();
    assertThat(text(ROWS)).contains("J16", "no longer assessed");
    assertThat(is("document.querySelectorAll('" + ROWS + "').length === 51")).isTrue();
    assertThat(text(ROWS + ":last-of-type")).contains("the same");
    String button = ROWS + " button";
    assertThat(is("document.querySelector('" + ROWS + " .why').hidden")).isTrue();
    press(button, "Enter", 13);
    chromium.until("!document.querySelector('" + ROWS + " .why').hidden");
    assertThat(text(ROWS + " .why"))
        .contains("Attacks by Baloch separatists on people of China grow", "No longer:");
    assertThat(is("document.querySelector('" + button + "').ariaExpanded === 'true'")).isTrue();
    press(button, "Enter", 13);
    chromium.until("document.querySelector('" + ROWS + " .why').hidden");
  }

  @Test
  void whatIsSwitchedStandsBesideTheBriefAndFollowsTheSwitches() throws Exception {
    assertThat(is("document.querySelector('" + SUPPOSED + "').disabled")).isTrue();
    assertThat(text(".ways")).contains("nothing is supposed");
    type(".facts-switches select[aria-label^='protection-failed']", "off");
    chromium.until("!document.querySelector('" + SUPPOSED + "').disabled");
    space(SUPPOSED);
    waitFor(ROWS, "J17");
    assertThat(text(ROWS)).contains("more likely");
    type("#w-from", "supposed");
    chromium.until(
        "[...document.querySelectorAll('.ways-table[data-of=answers] th[scope=col]')]"
            + ".map(h => h.textContent).join() === 'Question,What is supposed above,The brief'");
    waitFor(ROWS, "less likely");
    type(".facts-switches select[aria-label^='protection-failed']", "on");
    chromium.until("document.querySelector('" + SUPPOSED + "').disabled");
    chromium.until("document.querySelector('.ways-table') === null");
  }

  @Test
  void itIsFitForEverybody() throws Exception {
    type(".facts-switches select[aria-label^='protection-failed']", "off");
    chromium.until("!document.querySelector('" + SUPPOSED + "').disabled");
    space(SUPPOSED);
    space(ALTERNATIVE);
    waitFor(ROWS, "J16");
    chromium.until("document.querySelectorAll('.ways-table thead th').length === 4");
    space(ROWS + " button");
    isFitForEverybody("side by side", WIDE, 390);
  }
}
