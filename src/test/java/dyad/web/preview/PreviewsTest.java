package dyad.web.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Slow;
import dyad.application.Monitor;
import dyad.application.formats.ReportFormat;
import dyad.problems.StopSignal;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import dyad.reports.briefing.AssessmentPaper;
import dyad.reports.briefing.BriefingDeck;
import dyad.reports.excel.Workbook;
import dyad.reports.interchange.CsvTables;
import dyad.reports.office.HouseFile;
import dyad.reports.office.HouseStyle;
import dyad.reports.office.Houses;
import dyad.reports.slides.SlideShow;
import dyad.reports.word.WordPaper;
import dyad.web.http.Reply;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a page shows of a paper is what stands in its bytes, and all of it is text or a picture. */
@Slow
final class PreviewsTest {

  private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>";
  private static final Report CANAL = SampleReports.canal();
  private static final Report MARKED = SampleReports.saying(MARKUP);
  private static final Pattern PICTURE =
      Pattern.compile("<img src=\"data:image/png;base64,([^\"]+)\" alt=\"([^\"]*)\">");

  /** The pages of the sample, each made once: slides take seconds to draw. */
  private static final Map<ReportFormat, String> SHOWN = new EnumMap<>(ReportFormat.class);

  @TempDir private Path folder;

  /** What is written on a report. */
  static byte[] paper(ReportFormat format, Report report, HouseStyle house) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (format) {
      case XLSX -> Workbook.write(report, out);
      case DOCX -> WordPaper.write(AssessmentPaper.of(report), house, out);
      case PPTX -> SlideShow.write(BriefingDeck.of(report), house, out);
      case CSV -> CsvTables.write(report, out);
      default -> throw new IllegalArgumentException(format + " is text");
    }
    return out.toByteArray();
  }

  private static String shown(ReportFormat format, Report report, HouseStyle house)
      throws IOException {
    Reply reply = Previews.of(format, paper(format, report, house), Monitor.NONE);
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  private static String shown(ReportFormat format) throws IOException {
    String shown = SHOWN.get(format);
    if (shown == null) {
      shown = shown(format, CANAL, HouseStyle.NONE);
      SHOWN.put(format, shown);
    }
    return shown;
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "DOCX", "PPTX", "CSV"})
  void markupOfAFactIsShownAsText(ReportFormat format) throws IOException {
    assertThat(shown(format, MARKED, HouseStyle.NONE))
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script")
        .doesNotContain("<img src=x");
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "DOCX", "PPTX", "CSV"})
  void aPreviewRunsNothingAndAsksForNothing(ReportFormat format) throws IOException {
    Reply reply = Previews.of(format, paper(format, CANAL, HouseStyle.NONE), Monitor.NONE);
    assertThat(reply.headers().get("Content-Security-Policy"))
        .startsWith("sandbox; default-src 'none'")
        .doesNotContain("script")
        .contains("frame-ancestors 'self'");
  }

  @ParameterizedTest
  @EnumSource(names = {"MD", "JSON", "STIX", "PROV"})
  void textIsShownAsItIsAndNeverAsMarkup(ReportFormat format) throws IOException {
    byte[] paper = MARKUP.getBytes(StandardCharsets.UTF_8);
    Reply reply = Previews.of(format, paper, Monitor.NONE);
    assertThat(reply.type()).isEqualTo("text/plain; charset=utf-8");
    assertThat(reply.body()).isEqualTo(paper);
  }

  @Test
  void textThatIsTooLongEndsBetweenTwoLettersAndSaysSo() {
    byte[] paper = ("x" + "é".repeat(BareText.MOST)).getBytes(StandardCharsets.UTF_8);
    String shown = new String(BareText.of(paper), StandardCharsets.UTF_8);
    assertThat(shown)
        .startsWith("xé")
        .doesNotContain("\uFFFD")
        .endsWith("é\n… The preview ends here, after 4 of 9 MiB: the file goes on.\n");
  }

  private static List<Matcher> pictures(String page) {
    List<Matcher> pictures = new ArrayList<>();
    Matcher one = PICTURE.matcher(page);
    while (one.find()) {
      Matcher found = PICTURE.matcher(one.group());
      found.matches();
      pictures.add(found);
    }
    return pictures;
  }

  private static BufferedImage drawn(Matcher picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture.group(1))));
  }

  @Test
  void eachSlideIsAPictureWithWhatItSays() throws IOException {
    List<Matcher> pictures = pictures(shown(ReportFormat.PPTX));
    try (XMLSlideShow show =
        new XMLSlideShow(
            new ByteArrayInputStream(paper(ReportFormat.PPTX, CANAL, HouseStyle.NONE)))) {
      assertThat(pictures).hasSize(show.getSlides().size());
    }
    assertThat(pictures.get(0).group(2)).contains(CANAL.brief().title());
    assertThat(pictures).allSatisfy(p -> assertThat(p.group(2)).isNotBlank());
    BufferedImage cover = drawn(pictures.get(0));
    assertThat(cover.getWidth()).isEqualTo(SlidePainter.LONGEST);
    assertThat(cover.getHeight()).isEqualTo(720);
  }

  @Test
  void whatTheSpeakerMaySayStandsBelowItsSlide() throws IOException {
    assertThat(shown(ReportFormat.PPTX)).contains("<summary>What the speaker may say besides");
  }

  @Test
  void slidesAreDrawnOnThoseOfTheHouse() throws Exception {
    HouseFile file = HouseFile.read(Houses.slides(folder.resolve("house.pptx")));
    String page = shown(ReportFormat.PPTX, CANAL, HouseStyle.NONE.with(file));
    BufferedImage second = drawn(pictures(page).get(1));
    assertThat(second.getWidth() * 3).isEqualTo(second.getHeight() * 4);
    assertThat(Integer.toHexString(second.getRGB(640, 5)).substring(2))
        .isEqualToIgnoringCase(Houses.GREEN);
  }

  @Test
  void aDocumentHasWhatRunsAtTheHeadAndFootOfTheHouse() throws Exception {
    HouseFile file = HouseFile.read(Houses.document(folder.resolve("house.docx")));
    assertThat(shown(ReportFormat.DOCX, CANAL, HouseStyle.NONE.with(file)))
        .contains("aria-label=\"At the head of its pages\"")
        .contains(Houses.HEAD)
        .contains(Houses.FOOT)
        .doesNotContain(Houses.OWN);
  }

  @Test
  void aDocumentHasItsHeadingsListsTablesAndWhatItsChartsShow() throws IOException {
    String page = shown(ReportFormat.DOCX);
    assertThat(page)
        .contains("<h1 class=\"strong\" dir=\"auto\">" + CANAL.brief().title())
        .contains("<h2 ")
        .contains("<li ")
        .contains("<table>")
        .contains("Chart: ");
  }

  @Test
  void aWorkbookHasTheValuesOfTheSheetsThatAreSeen() throws IOException {
    String page = shown(ReportFormat.XLSX);
    assertThat(page)
        .contains("<h2 dir=\"auto\">Summary</h2>")
        .contains("<h2 dir=\"auto\">Facts</h2>")
        .contains(CANAL.brief().title())
        .contains("Chart: ")
        .contains("Sheets that are hidden in the workbook are not shown: ")
        .doesNotContain("<h2 dir=\"auto\">Live nodes</h2>");
  }

  @Test
  void anArchiveOfTablesHasEachOfThem() throws IOException {
    assertThat(shown(ReportFormat.CSV))
        .contains("<h2 dir=\"auto\">facts.csv</h2>")
        .contains("<th scope=\"col\" dir=\"auto\">Statement</th>")
        .contains("<h2 dir=\"auto\">made-from.txt</h2>");
  }

  @Test
  void aLongTableIsCutAndSaysSo() {
    Rows rows = new Rows();
    for (int i = 1; i <= Rows.MOST + 5; i++) {
      rows.add(List.of("row " + i));
    }
    PreviewPage page = new PreviewPage("Rows");
    rows.show("Rows", false, page);
    assertThat(new String(page.written(), StandardCharsets.UTF_8))
        .contains(">row 200</td>")
        .doesNotContain(">row 201</td>")
        .contains("The first 200 of 205 rows are shown here; the file has them all.");
  }

  /** Keeps what it is told. */
  private static final class Told implements Monitor {

    private final List<String> told = new ArrayList<>();

    @Override
    public void note(String line) {
      told.add(line);
    }

    @Override
    public Steps begin(int steps, String what) {
      told.add(steps + " " + what);
      return new Steps() {
        @Override
        public void step() {
          told.add("step");
        }

        @Override
        public void close() {
          told.add("done");
        }
      };
    }
  }

  @Test
  void howManySlidesAreDrawnIsTold() throws IOException {
    byte[] paper = paper(ReportFormat.PPTX, CANAL, HouseStyle.NONE);
    Told told = new Told();
    int slides =
        pictures(
                new String(
                    Previews.of(ReportFormat.PPTX, paper, told).body(), StandardCharsets.UTF_8))
            .size();
    assertThat(told.told.get(0)).isEqualTo(slides + " slides drawn");
    assertThat(told.told.subList(1, slides + 1)).containsOnly("step");
    assertThat(told.told).last().isEqualTo("done");
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "DOCX", "PPTX", "CSV"})
  void aPreviewThatIsStoppedEnds(ReportFormat format) throws IOException {
    byte[] paper = paper(format, CANAL, HouseStyle.NONE);
    StopSignal signal = new StopSignal();
    signal.give();
    assertThatThrownBy(() -> signal.during(() -> Previews.of(format, paper, Monitor.NONE)))
        .isInstanceOf(StopSignal.Stopped.class);
  }
}
