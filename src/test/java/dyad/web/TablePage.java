package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;

/** A table of rules as a grid, and how one types in it. */
abstract class TablePage extends ServedSamplePage {

  Path thresholds;
  Path steps;

  @BeforeEach
  final void beAda() throws Exception {
    thresholds = sample.root().resolve("rules/scales/thresholds.csv");
    steps = sample.root().resolve("rules/scales/steps.csv");
    type("#author", "Ada");
  }

  static void table(String name) throws Exception {
    go("tables/" + name);
    chromium.until("document.querySelector('.cells') !== null");
    waitFor(".panel", "What you change is tried");
  }

  /** The field of a column in the row that is called so. */
  static String cell(String row, int column) {
    return "[...document.querySelectorAll('.cells tbody tr')].find(r => (r.querySelector('td"
        + " [data-column=\"0\"]') || {}).value === "
        + quoted(row)
        + " || r.querySelector('td').textContent === "
        + quoted(row)
        + ").querySelector('[data-column=\""
        + column
        + "\"]')";
  }

  static void typeIn(String row, int column, String value) throws Exception {
    run(
        "const i = "
            + cell(row, column)
            + "; i.focus(); i.value = "
            + quoted(value)
            + "; i.dispatchEvent(new Event('input', {bubbles: true}))");
  }

  static String label() throws Exception {
    return chromium.evaluate("document.activeElement.getAttribute('aria-label')").asText();
  }

  static void write(String text) throws Exception {
    chromium.call("Input.insertText", Client.MAPPER.createObjectNode().put("text", text));
  }

  static void click(String button) throws Exception {
    run(
        "[...document.querySelectorAll('button')].find(b => b.textContent === "
            + quoted(button)
            + ").click()");
  }

  /** As another browser does it. */
  final void saveElsewhere(String from, String to) throws Exception {
    String text = Files.readString(thresholds);
    assertThat(text).contains(from);
    Files.writeString(thresholds, text.replace(from, to));
  }
}
