package dyad.web.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.application.Monitor;
import dyad.application.formats.ReportFormat;
import dyad.reports.SampleReports;
import dyad.reports.html.Chromium;
import dyad.reports.office.HouseStyle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Previews are fit for everybody, in a real Chromium. */
@Slow
final class PreviewPageTest {

  @TempDir private static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.startOrSkip(Files.createDirectory(folder.resolve("profile")));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "DOCX", "PPTX", "CSV"})
  void aPreviewIsFitForEverybody(ReportFormat format) throws Exception {
    byte[] paper = PreviewsTest.paper(format, SampleReports.canal(), HouseStyle.NONE);
    Path page = folder.resolve(format + ".html");
    Files.write(page, Previews.of(format, paper, Monitor.NONE).body());
    for (int width : new int[] {1280, 400}) {
      chromium.window(width, 900, width == 400 ? "dark" : "light");
      chromium.open(page.toUri().toString());
      assertThat(
              chromium.violations("['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']"))
          .isEmpty();
      assertThat(chromium.evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(width);
    }
  }
}
