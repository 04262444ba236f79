package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import org.junit.jupiter.api.Test;

/** What takes a while is told in a line and can be stopped, in a real Chromium. */
@Slow
final class MakingPageTest extends ServedPage {

  private static final String LINE = "#making .making";

  MakingPageTest() {
    super(SHIPPED);
  }

  private static void press(String words) throws Exception {
    chromium.until(button(words) + " !== undefined");
    run(button(words) + ".click()");
  }

  private static void look(String format) throws Exception {
    chromium.until("document.querySelector('[data-format=" + format + "]') !== null");
    run("document.querySelector('[data-format=" + format + "]').click()");
  }

  private static String button(String words) {
    return "[...document.querySelectorAll('#view button, #view a.button')].find(b => b.textContent === "
        + quoted(words)
        + ")";
  }

  /**
   * Keeps what the page asks for, and what it would take away. A quick machine takes its time over
   * papers and sweeps here, too.
   */
  private static void watch() throws Exception {
    run(
        "window.asked = []; window.taken = []; const real = window.fetch;"
            + " const late = s => new Promise((ok, no) => { setTimeout(ok, 4000);"
            + " s.addEventListener('abort', () => no(new Error('stopped'))); });"
            + " window.fetch = async (path, options) => { window.asked.push(String(path));"
            + " const slow = /^.api.(sweep|paper)/.test(path);"
            + " const told = real(path, options);"
            + " return (await Promise.all([told, slow ? late(options.signal) : 0]))[0]; };"
            + " HTMLAnchorElement.prototype.click = function () {"
            + " if (this.download) { window.taken.push(this.download + ' ' + this.href); } }");
  }

  private static boolean is(String condition) throws Exception {
    return chromium.evaluate(condition).asBoolean();
  }

  private static void stopByKeyboard() throws Exception {
    run("document.querySelector('" + LINE + " button').focus()");
    chromium.press("Enter", 13);
    chromium.until("document.querySelector('" + LINE + "') === null");
    assertThat(is("window.asked.some(p => p.startsWith('/api/stop?work='))")).isTrue();
    assertThat(is("document.activeElement.id === 'view'")).as("the focus is not lost").isTrue();
  }

  @Test
  void aPaperThatIsMadeIsToldAndStoppedFromAnyView() throws Exception {
    watch();
    go("papers");
    chromium.until("document.querySelector('.formats a[href*=\"format=docx\"]') !== null");
    run(
        "document.querySelector('.formats a[href*=\"format=docx\"]')"
            + ".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))");
    waitFor(LINE, "Making");
    assertThat(is("document.querySelector('" + LINE + " button').textContent === 'Stop'")).isTrue();
    go("facts");
    stopByKeyboard();
    assertThat(is("window.taken.length === 0")).isTrue();
    waitFor("#alert", "Stopped.");
  }

  @Test
  void aPaperThatIsDoneIsTakenAwayUnderItsName() throws Exception {
    watch();
    go("papers");
    chromium.until("document.querySelector('.formats a[href*=\"format=md\"]') !== null");
    run(
        "document.querySelector('.formats a[href*=\"format=md\"]')"
            + ".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))");
    chromium.until("window.taken.length === 1");
    String taken = chromium.evaluate("window.taken[0]").asText();
    assertThat(taken).contains(".md blob:http://127.0.0.1:");
    assertThat(is("document.querySelector('" + LINE + "') === null")).isTrue();
  }

  @Test
  void aSweepIsToldAndStoppedAndSoIsItByLeavingTheView() throws Exception {
    watch();
    go("what-if");
    press("Sweep");
    waitFor(LINE, "Sweeping all questions and topics");
    stopByKeyboard();
    waitFor("#view", "Stopped.");
    run("window.asked = []");
    press("Sweep");
    chromium.until("window.asked.some(p => p.startsWith('/api/sweep'))");
    go("answers");
    chromium.until("window.asked.some(p => p.startsWith('/api/stop?work='))");
    assertThat(is("document.querySelector('" + LINE + "') === null")).isTrue();
  }

  @Test
  void theLineTellsTheStepsThatTheServerCounts() throws Exception {
    hold("/api/sweep");
    run(
        "window.steps = {done: 12, steps: 51, what: 'questions and topics swept'};"
            + " const held = window.fetch; window.fetch = (path, options) =>"
            + " String(path).startsWith('/api/steps?work=')"
            + " ? Promise.resolve(new Response(JSON.stringify(window.steps)))"
            + " : held(path, options)");
    go("what-if");
    press("Sweep");
    waitFor(LINE, "12 of 51 questions and topics swept");
    assertThat(is("document.querySelector('" + LINE + " progress').value === 12")).isTrue();
    run("window.steps.done = 13");
    waitFor(LINE, "13 of 51 questions and topics swept");
    assertThat(chromium.violations(ALL)).isEmpty();
    run("window.steps = {}");
    chromium.until("document.querySelector('" + LINE + " progress').hidden");
    letGo();
    chromium.until("document.querySelector('" + LINE + "') === null");
  }

  @Test
  void theLineIsFitForEverybody() throws Exception {
    go("questions");
    run(
        "import('/making.js').then(m => { const w = new m.Work('Making the paper (Word)');"
            + " w.begin(); })");
    waitFor(LINE, "Making the paper (Word)");
    isFitForEverybody("making", WIDE, 390);
  }

  @Test
  void aPreviewIsToldUntilItIsThereOrStopped() throws Exception {
    watch();
    go("papers");
    look("html");
    waitFor(LINE, "Making the preview");
    if (is("document.querySelector('" + LINE + "') !== null")) {
      stopByKeyboard();
      chromium.until("document.querySelector('iframe').getAttribute('src') === 'about:blank'");
      waitFor("#view", "It was stopped.");
    }
    look("md");
    chromium.until("document.querySelector('iframe').getAttribute('src').includes('format=md')");
    chromium.until("document.querySelector('" + LINE + "') === null");
  }

  @Test
  void aPageThatIsLeftHasAllOfItsOwnStopped() throws Exception {
    watch();
    go("what-if");
    press("Sweep");
    chromium.until("window.asked.some(p => p.startsWith('/api/sweep'))");
    run("window.dispatchEvent(new PageTransitionEvent('pagehide'))");
    assertThat(is("window.asked.some(p => /^\\/api\\/stop\\?work=[0-9a-f]{24}$/.test(p))"))
        .isTrue();
    waitFor("#view", "It was stopped.");
  }
}
