package dyad.reports.slides;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.explanation.Explanation;
import dyad.explanation.text.ExplanationText;
import dyad.reports.KeyJudgments;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import dyad.reports.briefing.BriefingDeck;
import dyad.reports.output.Typeset;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

@Slow
class SlideShowTest {

  private static final XMLSlideShow CANAL = read(SampleReports.canal());

  @Test
  void theBottomLineFollowsTheTitle() {
    assertThat(title(0)).isEqualTo(SampleReports.canal().brief().title());
    assertThat(title(1)).isEqualTo("Bottom line");
    String shown = text(CANAL.getSlides().get(1)).replace('\u00a0', ' ');
    assertThat(SampleReports.canal().bottomLine())
        .allMatch(line -> shown.contains(line.replace('\u00a0', ' ')));
  }

  @Test
  void everySlideHasATitleAndShowsTheMarking() {
    assertThat(CANAL.getSlides()).allSatisfy(s -> assertThat(s.getTitle()).isNotBlank());
    assertThat(CANAL.getSlides())
        .allSatisfy(s -> assertThat(text(s)).contains("FOR TRAINING – R&D"));
  }

  @Test
  void aKeyJudgmentIsASentenceWithItsReasonBelow() {
    String all = slides("Key judgments").map(SlideShowTest::text).collect(Collectors.joining("\n"));
    List<Explanation> key = KeyJudgments.of(SampleReports.canal().explanations(), 6);
    assertThat(key).hasSize(6);
    for (Explanation explanation : key) {
      assertThat(all).contains(Typeset.of(ExplanationText.verdict(explanation.judgment())));
    }
    assertThat(all).contains("Because ").containsPattern("(Low|Moderate|High) confidence\\.");
  }

  @Test
  void theSpeakerFindsTheDerivationInTheNotes() {
    List<String> notes =
        slides("Key judgments")
            .flatMap(s -> s.getNotes().getTextParagraphs().stream().flatMap(List::stream))
            .map(XSLFTextParagraph::getText)
            .toList();
    assertThat(notes).anyMatch(n -> n.startsWith("We have ")).anyMatch("For it"::equals);
  }

  @Test
  void nothingStandsBeyondTheSlide() {
    Rectangle2D page = new Rectangle2D.Double(0, 0, SlideFrame.WIDTH, SlideFrame.HEIGHT + 1);
    Stream.of(SampleReports.canal(), SampleReports.saying(SampleReports.LONG.repeat(3)))
        .map(SlideShowTest::read)
        .flatMap(show -> show.getSlides().stream())
        .flatMap(slide -> slide.getShapes().stream())
        .map(XSLFShape::getAnchor)
        .forEach(anchor -> assertThat(page.contains(anchor)).as("%s", anchor).isTrue());
  }

  @Test
  void chartsAreNativeAndToldToThoseWhoCannotSeeThem() {
    List<String> told =
        CANAL.getSlides().stream()
            .flatMap(s -> s.getShapes().stream())
            .filter(s -> s instanceof XSLFGraphicFrame frame && frame.hasChart())
            .map(s -> (CTGraphicalObjectFrame) s.getXmlObject())
            .map(f -> f.getNvGraphicFramePr().getCNvPr().getDescr())
            .toList();
    assertThat(told)
        .extracting(t -> t.substring(0, t.indexOf('.')))
        .containsExactly(
            "The odds of each alignment, by topic",
            "Probability that it is so",
            "From even odds to the answer, ground by ground",
            "From even odds to the answer, ground by ground",
            "What happened, and what lasts",
            "What would move the key judgments most");
    assertThat(told.get(0)).startsWith("The odds of each alignment, by topic. ").contains(" %");
  }

  @Test
  void textsStayTextWhateverTheyLookLikeInEveryScript() {
    for (String text :
        List.of(
            SampleReports.FORMULA,
            SampleReports.CHINESE,
            SampleReports.CYRILLIC,
            SampleReports.ARABIC)) {
      assertThat(text(read(SampleReports.saying(text)))).contains(text);
    }
  }

  @Test
  void anEmptyBriefGivesSlidesThatSaySo() {
    assertThat(text(read(SampleReports.empty())))
        .contains("Nothing in the brief tells enough of where the two powers meet or part.")
        .contains("No question is asked.");
  }

  @Test
  void whatIsNotAssessedIsNamed() {
    Report report = SampleReports.unanswered();
    String unseen =
        read(report).getSlides().stream()
            .filter(s -> s.getTitle().startsWith("What was not seen"))
            .map(SlideShowTest::text)
            .collect(Collectors.joining());
    for (Explanation explanation : report.explanations()) {
      assertThat(unseen).contains(explanation.judgment().question().proposition());
    }
  }

  @Test
  void theSlidesAreValidBySchema() {
    for (Report report :
        List.of(SampleReports.canal(), SampleReports.empty(), SampleReports.unanswered())) {
      for (XSLFSlide slide : read(report).getSlides()) {
        List<XmlError> errors = new ArrayList<>();
        slide.getXmlObject().validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).as(slide.getTitle()).isEmpty();
      }
    }
  }

  @Test
  void sameReportGivesSameBytesInEveryLocaleAndZone() {
    byte[] before = bytes(SampleReports.canal());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(bytes(SampleReports.canal())).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String title(int number) {
    return CANAL.getSlides().get(number).getTitle();
  }

  private static Stream<XSLFSlide> slides(String title) {
    return CANAL.getSlides().stream().filter(s -> s.getTitle().startsWith(title));
  }

  private static String text(XSLFSlide slide) {
    return new SlideShowExtractor<>(slide.getSlideShow()).getText(slide);
  }

  private static String text(XMLSlideShow show) {
    return show.getSlides().stream().map(SlideShowTest::text).collect(Collectors.joining("\n"));
  }

  private static byte[] bytes(Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SlideShow.write(BriefingDeck.of(report), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static XMLSlideShow read(Report report) {
    try {
      return new XMLSlideShow(new ByteArrayInputStream(bytes(report)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
