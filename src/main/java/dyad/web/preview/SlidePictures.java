package dyad.web.preview;

import dyad.application.Monitor;
import dyad.problems.StopSignal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/**
 * The slides of a show as pictures, each with what it says and what the speaker may say besides.
 */
final class SlidePictures {

  /** So many slides are drawn. */
  static final int MOST = 120;

  private final List<XSLFSlide> slides;
  private final SlidePainter painter;
  private final PreviewPage page;

  private SlidePictures(XMLSlideShow show, PreviewPage page) {
    this.slides = show.getSlides();
    this.painter = new SlidePainter(show.getPageSize());
    this.page = page;
  }

  static PreviewPage page(String title, byte[] paper, Monitor monitor) throws IOException {
    PreviewPage page = new PreviewPage(title);
    page.heading(1, title);
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(paper))) {
      new SlidePictures(show, page).show(monitor);
    }
    return page;
  }

  private void show(Monitor monitor) throws IOException {
    int drawn = Math.min(MOST, slides.size());
    try (Monitor.Steps steps = monitor.begin(drawn, "slides drawn")) {
      for (int i = 0; i < drawn; i++) {
        StopSignal.look();
        slide(i);
        steps.step();
      }
    }
    if (drawn < slides.size()) {
      page.note("The first " + drawn + " of " + slides.size() + " slides are shown here.");
    }
  }

  private void slide(int at) throws IOException {
    XSLFSlide slide = slides.get(at);
    String said = SlideText.of(slide);
    page.heading(2, "Slide " + (at + 1) + " of " + slides.size());
    Optional<byte[]> drawn = painter.draw(slide);
    if (drawn.isPresent()) {
      page.picture(drawn.get(), "image/png", said);
    } else {
      page.instead("It cannot be drawn on this machine; it says", said);
    }
    notes(slide);
  }

  private void notes(XSLFSlide slide) {
    List<String> lines =
        Optional.ofNullable(slide.getNotes()).stream().flatMap(SlidePictures::spoken).toList();
    if (!lines.isEmpty()) {
      page.out().open("details").leaf("summary", "What the speaker may say besides");
      lines.forEach(page::paragraph);
      page.out().close();
    }
  }

  private static Stream<String> spoken(XSLFNotes notes) {
    return notes.getShapes().stream()
        .filter(XSLFTextShape.class::isInstance)
        .map(XSLFTextShape.class::cast)
        .filter(s -> s.getTextType() == Placeholder.BODY)
        .flatMap(s -> s.getText().lines())
        .filter(line -> !line.isBlank());
  }
}
