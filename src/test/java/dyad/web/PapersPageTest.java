package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.application.formats.ReportFormat;
import dyad.reports.office.Houses;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Annexes and templates of papers, chosen in a real Chromium. */
@Slow
final class PapersPageTest extends ServedSamplePage {

  private static String link(String format) throws Exception {
    return chromium
        .evaluate(
            "document.querySelector('.formats a[href*=\"format="
                + format
                + "\"]').getAttribute('href')")
        .asText();
  }

  private static void look(String format) throws Exception {
    chromium.until("document.querySelector('[data-format=" + format + "]') !== null");
    run("document.querySelector('[data-format=" + format + "]').click()");
  }

  /** Waits until the frame has loaded what it was told to, and the line is gone. */
  private static void isShown(String part) throws Exception {
    chromium.until(
        "document.querySelector('iframe').getAttribute('src').includes(" + quoted(part) + ")");
    chromium.until("document.querySelector('iframe').getAttribute('aria-busy') === 'false'");
    assertThat(chromium.evaluate("document.querySelector('#making .making') === null").asBoolean())
        .isTrue();
  }

  @Test
  void whateverCanBeTakenAwayCanBeLookedAtFirst() throws Exception {
    go("papers");
    waitFor(".formats", "Markdown");
    assertThat(chromium.evaluate("document.querySelector('iframe').hidden").asBoolean()).isTrue();
    for (ReportFormat format : ReportFormat.values()) {
      look(format.toString());
      waitFor("#view h2", "Preview: " + format.title());
      isShown("format=" + format + "&show=1");
      assertThat(chromium.evaluate("document.activeElement.textContent").asText())
          .isEqualTo("Preview: " + format.title());
    }
    assertThat(chromium.evaluate("document.querySelectorAll('.formats li').length").asInt())
        .isEqualTo(ReportFormat.values().length);
  }

  @Test
  void aPreviewIsOnTheTemplateThatIsChosen() throws Exception {
    Houses.slides(folder.resolve("house.pptx"));
    go("papers");
    chromium.until("document.querySelectorAll('#p-pptx option').length === 2");
    look("pptx");
    isShown("format=pptx&show=1");
    type("#p-pptx", "house.pptx");
    isShown("format=pptx&template=house.pptx&show=1");
  }

  @Test
  void whereAPreviewIsShownTheViewIsFitForEverybody() throws Exception {
    go("papers");
    look("pptx");
    isShown("format=pptx&show=1");
    isFitForEverybody("papers", WIDE, NARROW);
  }

  @Test
  void withAnnexesGoesForEveryPaperAndThePreview() throws Exception {
    go("papers");
    waitFor("#view .note", "can be chosen here as a template");
    waitFor(".formats", "Markdown");
    assertThat(link("md")).doesNotContain("annexes");
    look("html");
    run("document.querySelector('#p-annexes').click()");
    assertThat(link("md")).endsWith("&annexes=1");
    assertThat(link("docx")).endsWith("&annexes=1");
    chromium.until(
        "document.querySelector('iframe').getAttribute('src').endsWith('html&annexes=1&show=1')");
    go("facts");
    go("papers");
    chromium.until("document.querySelector('#p-annexes').checked");
  }

  @Test
  void aTemplateIsChosenAndOneThatIsNoGoodIsToldAtOnce() throws Exception {
    Houses.document(folder.resolve("house & home.docx"));
    Files.writeString(folder.resolve("bad.docx"), "plain text");
    Houses.slides(folder.resolve("house.pptx"));
    go("papers");
    chromium.until("document.querySelectorAll('#p-docx option').length === 3");
    type("#p-docx", "bad.docx");
    waitFor("#view [role=alert]", "this is neither a Word document nor slides of PowerPoint");
    assertThat(chromium.evaluate("document.querySelector('#p-docx').value").asText()).isEmpty();
    assertThat(link("docx")).doesNotContain("template");
    type("#p-docx", "house & home.docx");
    chromium.until("document.querySelector('#view [role=alert]').textContent === ''");
    assertThat(link("docx")).endsWith("&template=house%20%26%20home.docx");
    type("#p-pptx", "house.pptx");
    assertThat(link("pptx")).endsWith("&template=house.pptx");
    assertThat(link("md")).doesNotContain("template");
    Client client = new Client(workbench);
    assertThat(Houses.all(client.bytes(link("docx")))).contains(Houses.HEAD);
    for (int width : new int[] {WIDE, NARROW}) {
      chromium.window(width, TALL, width == WIDE ? "light" : "dark");
      assertThat(chromium.violations(ALL)).isEmpty();
      assertThat(chromium.evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(width);
    }
  }
}
