package dyad.reports.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Slow;
import dyad.reports.SampleReports;
import dyad.reports.briefing.BriefingDeck;
import dyad.reports.office.HouseFile;
import dyad.reports.office.HouseStyle;
import dyad.reports.office.Houses;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slides on a house's layouts. */
@Slow
final class HouseSlidesTest {

  @TempDir private Path folder;

  private Path template;

  @BeforeEach
  void template() throws IOException {
    template = Houses.slides(folder.resolve("house.pptx"));
  }

  private byte[] bytes() throws Exception {
    HouseStyle style = HouseStyle.NONE.with(HouseFile.read(template));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SlideShow.write(BriefingDeck.of(SampleReports.canal()), style, out);
    return out.toByteArray();
  }

  private XMLSlideShow written() throws Exception {
    return new XMLSlideShow(new ByteArrayInputStream(bytes()));
  }

  @Test
  void theFirstSlideIsOnTheTitleLayoutAndTheOthersOnTitleAndContent() throws Exception {
    List<XSLFSlide> slides = written().getSlides();
    assertThat(slides.get(0).getSlideLayout().getType()).isEqualTo(SlideLayout.TITLE);
    assertThat(slides.get(0).getPlaceholder(0).getText())
        .isEqualTo(SampleReports.canal().brief().title());
    assertThat(slides.subList(1, slides.size()))
        .allSatisfy(
            s -> assertThat(s.getSlideLayout().getType()).isEqualTo(SlideLayout.TITLE_AND_CONTENT));
    assertThat(slides.get(1).getTitle()).isEqualTo("Bottom line");
  }

  @Test
  void fontsAndColoursAreTheThemes() throws Exception {
    for (XSLFSlide slide : written().getSlides()) {
      assertThat(slide.getXmlObject().xmlText()).doesNotContain("srgbClr", "a:latin");
    }
    assertThat(written().getSlides()).anyMatch(s -> s.getXmlObject().xmlText().contains("accent1"));
  }

  @Test
  void nothingStandsBeyondTheRoomOfTheLayout() throws Exception {
    XMLSlideShow show = written();
    assertThat(show.getPageSize().width).isEqualTo(720);
    Rectangle2D page = new Rectangle2D.Double(0, 0, 720, 541);
    assertThat(show.getSlides())
        .flatExtracting(XSLFSlide::getShapes)
        .allSatisfy(s -> assertThat(page.contains(s.getAnchor())).as("%s", s).isTrue());
  }

  @Test
  void noPlaceholderIsLeftEmptyAndTheTemplatesOwnSlideIsGone() throws Exception {
    assertThat(written().getSlides())
        .flatExtracting(s -> List.of(s.getPlaceholders()))
        .allSatisfy(p -> assertThat(p.getText()).isNotBlank().doesNotContain("Click to"));
    assertThat(Houses.all(bytes())).doesNotContain(Houses.OWN, "Somebody");
  }

  @Test
  void everySlideShowsTheMarkingAndItsNumber() throws Exception {
    List<XSLFSlide> slides = written().getSlides();
    for (XSLFSlide slide : slides) {
      assertThat(slide.getXmlObject().xmlText()).contains("FOR TRAINING – R&amp;D");
    }
    assertThat(slides.get(1).getXmlObject().xmlText()).contains("type=\"slidenum\"");
  }

  @Test
  void aLayoutThatIsMissingIsNamedWithTheWayOut() throws Exception {
    HouseFile file = HouseFile.read(Houses.slidesWithoutContent(template));
    assertThatThrownBy(() -> SlideShow.check(file))
        .hasMessageContaining(
            "house.pptx: no-template: no layout of these slides has a title and content")
        .hasMessageContaining("add one in PowerPoint under View, Slide Master");
  }

  @Test
  void theSlidesAreValidBySchema() throws Exception {
    for (XSLFSlide slide : written().getSlides()) {
      List<XmlError> errors = new ArrayList<>();
      slide.getXmlObject().validate(new XmlOptions().setErrorListener(errors));
      assertThat(errors).as(slide.getTitle()).isEmpty();
    }
  }

  @Test
  void theSameTemplateGivesTheSameBytes() throws Exception {
    assertThat(bytes()).isEqualTo(bytes());
  }
}
