package dyad.reports.slides;

import dyad.facts.office.SameBytes;
import dyad.reports.paper.Deck;
import dyad.reports.paper.Slide;
import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** Writes a deck as slides for PowerPoint and its like. */
public final class SlideShow {

  private final Deck deck;
  private final XMLSlideShow show;

  private SlideShow(Deck deck, XMLSlideShow show) {
    this.deck = deck;
    this.show = show;
  }

  /** Writes the slides; the same deck gives the same bytes. The stream is left open. */
  public static void write(Deck deck, OutputStream out) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.setPageSize(new Dimension(SlideFrame.WIDTH, SlideFrame.HEIGHT));
      SlideShow slides = new SlideShow(deck, show);
      slides.title();
      for (Slide slide : deck.slides()) {
        slides.add(slide);
      }
      String made = deck.madeFrom().text();
      SameBytes.write(show, deck.title(), made, deck.brief().asOf(), out);
    }
  }

  private void title() {
    SlideFrame sheet = sheet();
    sheet.cover(deck.title(), deck.about());
  }

  /** What does not fit goes on, under the same title. */
  private void add(Slide slide) throws IOException {
    SlideFrame sheet = sheet();
    sheet.title(slide.title());
    notes(sheet.slide(), slide);
    Flow flow = new Flow(show, deck.brief(), sheet, () -> continued(slide));
    flow.draw(slide.blocks());
  }

  private SlideFrame continued(Slide slide) {
    SlideFrame sheet = sheet();
    sheet.title(slide.title() + " (continued)");
    return sheet;
  }

  private SlideFrame sheet() {
    XSLFSlide slide =
        show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY));
    return new SlideFrame(slide, deck.brief().marking().orElse(""));
  }

  private void notes(XSLFSlide slide, Slide told) {
    if (told.notes().isEmpty()) {
      return;
    }
    XSLFNotes notes = show.getNotesSlide(slide);
    for (XSLFTextShape shape : notes.getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.clearText();
        told.notes().forEach(note -> Writing.SPOKEN.add(shape, note));
      }
    }
  }
}
