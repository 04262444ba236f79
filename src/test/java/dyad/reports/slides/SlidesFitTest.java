package dyad.reports.slides;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import dyad.reports.ReportBuilder;
import dyad.reports.SampleReports;
import dyad.reports.briefing.BriefingDeck;
import dyad.reports.paper.Deck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As drawn: heights are measured on the letters of a font, not taken from what was reckoned. */
@DisplayName("Slides on every brief")
@Slow
final class SlidesFitTest {

  private static final String GOES_ON = " (continued)";

  private static List<Named<XMLSlideShow>> shows = List.of();

  @BeforeAll
  static void write() throws Exception {
    shows = written();
  }

  static Stream<Named<XMLSlideShow>> shows() {
    return shows.stream();
  }

  private static List<Named<XMLSlideShow>> written() throws Exception {
    List<Named<XMLSlideShow>> shows = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Path.of("facts"))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        Brief brief = BriefReader.read(folder);
        ReportBuilder builder =
            new ReportBuilder(brief, Shipped.RULES, Shipped.SCALES, Shipped.world(brief));
        shows.add(Named.of(brief.id(), show(BriefingDeck.of(builder.build()))));
      }
    }
    shows.add(Named.of("a sample", show(BriefingDeck.of(SampleReports.canal()))));
    return shows;
  }

  private static XMLSlideShow show(Deck deck) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SlideShow.write(deck, out);
    return new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()));
  }

  private static Stream<XSLFShape> shapes(XMLSlideShow show) {
    return show.getSlides().stream().flatMap(slide -> slide.getShapes().stream());
  }

  @ParameterizedTest
  @MethodSource("shows")
  void noTextIsTallerThanItsPlace(XMLSlideShow show) {
    assertThat(shapes(show).filter(XSLFTextShape.class::isInstance).map(XSLFTextShape.class::cast))
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThat(Drawn.height(text.getTextParagraphs(), text.getAnchor().getWidth()))
                    .as(text.getText())
                    .isLessThanOrEqualTo(text.getAnchor().getHeight()));
  }

  @ParameterizedTest
  @MethodSource("shows")
  void noRowOfATableGrowsWhenItIsDrawn(XMLSlideShow show) {
    shapes(show).filter(XSLFTable.class::isInstance).forEach(table -> fits((XSLFTable) table));
  }

  private static void fits(XSLFTable table) {
    for (XSLFTableRow row : table.getRows()) {
      for (int i = 0; i < row.getCells().size(); i++) {
        XSLFTableCell cell = row.getCells().get(i);
        double width = table.getColumnWidth(i) - cell.getLeftInset() - cell.getRightInset();
        double insets = cell.getTopInset() + cell.getBottomInset();
        assertThat(Drawn.height(cell.getTextParagraphs(), width) + insets)
            .as(cell.getText())
            .isLessThanOrEqualTo(row.getHeight());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shows")
  void aSlideThatGoesOnIsAtLeastHalfFull(XMLSlideShow show) {
    List<XSLFSlide> slides = show.getSlides();
    double half = (SlideFrame.TOP + SlideFrame.BOTTOM) / 2.0;
    for (int i = 1; i < slides.size(); i++) {
      if (slides.get(i).getTitle().endsWith(GOES_ON)) {
        assertThat(end(slides.get(i - 1))).as(slides.get(i - 1).getTitle()).isGreaterThan(half);
      }
    }
  }

  /** Where the last of a slide ends above its foot. */
  private static double end(XSLFSlide slide) {
    return slide.getShapes().stream()
        .mapToDouble(shape -> shape.getAnchor().getMaxY())
        .filter(end -> end <= SlideFrame.BOTTOM)
        .max()
        .orElseThrow();
  }
}
