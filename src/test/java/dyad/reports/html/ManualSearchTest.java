package dyad.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search of the manual's site, on two made-up pages that are laid out as the site is. */
@Slow
final class ManualSearchTest {

  private static final String PAGE =
      "<!DOCTYPE html><meta charset='UTF-8'><script src='manual.js' defer></script><header"
          + " id='leftColumn'><nav><a>Apples</a><a href='pears.html'>Pears</a></nav></header>"
          + "<main id='bodyColumn'><h1>Apples</h1><h2>How they keep</h2></main>";

  private static final String APPLES =
      "# Apples\n\nRed.\n\n## How they keep\n\nIn a cool\ncellar.\n\n```sh\n# A cellar\n```\n";

  private static final String PEARS =
      "# Pears\n\nThey keep in no cellar.\n\n## A <b>cellar</b> with `shelves`\n\nDry.\n";

  @TempDir private Path folder;

  @Test
  void itFindsTheSectionsThatHoldAllWordsAndLeadsToThem() throws Exception {
    lay();
    try (Chromium chromium =
        Chromium.startOrSkip(Files.createDirectory(folder.resolve("profile")))) {
      chromium.open(folder.resolve("apples.html").toUri().toString());
      type(chromium, "keep CELLAR");
      chromium.until("document.querySelectorAll('li a').length === 2");
      assertThat(told(chromium, "[...document.querySelectorAll('li a')].map(a => a.textContent)"))
          .isEqualTo("Apples: How they keep|Pears");
      assertThat(told(chromium, "[...document.querySelectorAll('li')].map(l => l.textContent)"))
          .contains("In a cool cellar");
      type(chromium, "shelves");
      assertThat(told(chromium, "[...document.querySelectorAll('li')].map(l => l.textContent)"))
          .isEqualTo("Pears: A <b>cellar</b> with shelves – Dry.");
      type(chromium, "plum");
      assertThat(told(chromium, "[document.querySelector('[aria-live]').textContent]"))
          .isEqualTo("Nothing found.");
      type(chromium, "keep cellar");
      chromium.evaluate("document.querySelector('li a').click()");
      chromium.until("location.hash === '#how-they-keep'");
      assertThat(told(chromium, "[document.querySelector('main').style.display]")).isEmpty();
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private void lay() throws Exception {
    Files.copy(Path.of("src/site/resources/manual.js"), folder.resolve("manual.js"));
    Files.writeString(folder.resolve("apples.html"), PAGE);
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(
        texts.resolve("apples.js"), "pageText(`" + APPLES.replace("`", "\\`") + "`);");
    Files.writeString(texts.resolve("pears.js"), "pageText(`" + PEARS.replace("`", "\\`") + "`);");
  }

  private static void type(Chromium chromium, String words) throws Exception {
    chromium.evaluate(
        "{ const input = document.querySelector('input');"
            + " input.dispatchEvent(new Event('focus'));"
            + (" input.value = '" + words + "';")
            + " input.dispatchEvent(new Event('input')); }");
  }

  private static String told(Chromium chromium, String texts) throws Exception {
    return chromium.evaluate("(" + texts + ").join('|')").asText();
  }
}
