package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.reports.html.Chromium;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The workbench's page on a served brief, in a real Chromium. */
abstract class ServedPage extends Served {

  static final int WIDE = 1280;
  static final int NARROW = 400;
  static final int TALL = 900;

  /** What axe looks for. */
  static final String ALL = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']";

  /** What of it hangs on colours. */
  static final String COLOURS = "['color-contrast', 'link-in-text-block']";

  @TempDir static Path profile;
  static Chromium chromium;

  ServedPage(Path brief) {
    super(brief);
  }

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.startOrSkip(profile);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    chromium.window(WIDE, TALL, "light");
    chromium.open("about:blank");
    enter();
  }

  final void enter() throws Exception {
    String page = "http://127.0.0.1:" + workbench.port() + "/";
    // Not by a link: to a link on another page the door stays shut.
    chromium.enter(workbench.address(), page);
    chromium.until(
        "document.documentElement !== null && document.documentElement.dataset.ready === 'yes'");
    chromium.until("document.querySelector('#view h1') !== null");
  }

  static String quoted(String text) {
    return Client.MAPPER.valueToTree(text).toString();
  }

  static void run(String script) throws Exception {
    chromium.evaluate("(() => { " + script + "; return 0; })()");
  }

  static void go(String view) throws Exception {
    run("location.hash = " + quoted("#/" + view));
    chromium.until("location.hash === " + quoted("#/" + view));
    chromium.until("document.querySelector('#view h1') !== null");
  }

  static void type(String selector, String value) throws Exception {
    run(
        "const i = document.querySelector("
            + quoted(selector)
            + "); i.focus(); i.value = "
            + quoted(value)
            + "; i.dispatchEvent(new Event('input', {bubbles: true}));"
            + " i.dispatchEvent(new Event('change', {bubbles: true}))");
  }

  /**
   * What is shown is fit for everybody in windows of some widths, light and dark. No script of the
   * page asks for either, so that it is the same markup in the dark: there only what hangs on
   * colours is looked at again.
   */
  static void isFitForEverybody(String what, int... widths) throws Exception {
    for (int width : widths) {
      chromium.window(width, TALL, "light");
      assertThat(chromium.violations(ALL)).as("%s light %s", what, width).isEmpty();
      assertThat(chromium.evaluate("document.documentElement.scrollWidth").asInt())
          .as("%s is not wider than its window", what)
          .isLessThanOrEqualTo(width);
      chromium.window(width, TALL, "dark");
      assertThat(chromium.violations(COLOURS)).as("%s dark %s", what, width).isEmpty();
    }
  }

  /** Answers to a path wait until {@code window.letGo()} is called. */
  static void hold(String path) throws Exception {
    run(
        "const f = window.fetch, gone = new Promise(g => { window.letGo = g; });"
            + " window.fetch = async (a, o) => { const r = await f(a, o);"
            + " if (String(a).startsWith("
            + quoted(path)
            + ")) { window.held = true; await gone; } return r; }");
  }

  /** Lets answers go that were held, and waits until the page has taken them. */
  static void letGo() throws Exception {
    chromium.evaluate("(window.letGo(), new Promise(r => setTimeout(() => r(0), 300)))");
  }

  /** Whether the browser would ask before it leaves the page. */
  static boolean asksBeforeLeaving() throws Exception {
    return chromium
        .evaluate("!window.dispatchEvent(new Event('beforeunload', {cancelable: true}))")
        .asBoolean();
  }

  static void waitFor(String selector, String part) throws Exception {
    chromium.until(
        "(document.querySelector("
            + quoted(selector)
            + ") || {textContent: ''}).textContent.includes("
            + quoted(part)
            + ")");
  }
}
