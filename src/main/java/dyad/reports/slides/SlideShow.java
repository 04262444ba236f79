package dyad.reports.slides;

import dyad.facts.office.SameBytes;
import dyad.problems.ProblemsException;
import dyad.reports.office.HouseFile;
import dyad.reports.office.HouseSort;
import dyad.reports.office.HouseStyle;
import dyad.reports.paper.Deck;
import dyad.reports.paper.Slide;
import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** Writes a deck as slides for PowerPoint and its like. */
public final class SlideShow {

  private final Deck deck;
  private final XMLSlideShow show;
  private final Optional<HouseLayouts> house;
  private final List<SlideFrame> sheets = new ArrayList<>();

  private SlideShow(Deck deck, XMLSlideShow show, Optional<HouseLayouts> house) {
    this.deck = deck;
    this.show = show;
    this.house = house;
  }

  /** Writes the slides; the same deck gives the same bytes. The stream is left open. */
  public static void write(Deck deck, OutputStream out) throws IOException {
    write(deck, HouseStyle.NONE, out);
  }

  /** Writes them on a house's layouts, where there are some. */
  public static void write(Deck deck, HouseStyle style, OutputStream out) throws IOException {
    String made = style.named(deck.madeFrom(), HouseSort.PPTX).text();
    if (style.slides().isPresent()) {
      HouseFile file = style.slides().get();
      try (XMLSlideShow show = HouseLayouts.emptied(file)) {
        new SlideShow(deck, show, Optional.of(HouseLayouts.of(show, file))).write();
        SameBytes.unsigned(show);
        SameBytes.write(show, deck.title(), made, deck.brief().asOf(), out);
      } catch (ProblemsException e) {
        throw new IOException(e);
      }
    } else {
      try (XMLSlideShow show = new XMLSlideShow()) {
        show.setPageSize(new Dimension(SlideFrame.WIDTH, SlideFrame.HEIGHT));
        new SlideShow(deck, show, Optional.empty()).write();
        SameBytes.write(show, deck.title(), made, deck.brief().asOf(), out);
      }
    }
  }

  /**
   * Looks whether a house's slides have the layouts that are needed.
   *
   * @throws ProblemsException if one is missing
   */
  public static void check(HouseFile file) throws ProblemsException, IOException {
    try (XMLSlideShow show = HouseLayouts.emptied(file)) {
      HouseLayouts.of(show, file);
    }
  }

  private void write() throws IOException {
    cover().cover(deck.title(), deck.about());
    for (Slide slide : deck.slides()) {
      add(slide);
    }
    sheets.forEach(SlideFrame::done);
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

  private SlideFrame cover() {
    return house.map(h -> on(h.cover())).orElseGet(this::sheet);
  }

  private SlideFrame sheet() {
    return house.map(h -> on(h.sheet())).orElseGet(this::ours);
  }

  private SlideFrame on(XSLFSlideLayout layout) {
    SlideFrame frame = SlideFrame.on(show.createSlide(layout), marking());
    sheets.add(frame);
    return frame;
  }

  private SlideFrame ours() {
    XSLFSlideMaster master = show.getSlideMasters().get(0);
    return SlideFrame.ours(show.createSlide(master.getLayout(SlideLayout.TITLE_ONLY)), marking());
  }

  private String marking() {
    return deck.brief().marking().orElse("");
  }

  private void notes(XSLFSlide slide, Slide told) {
    if (told.notes().isEmpty()) {
      return;
    }
    XSLFNotes notes = show.getNotesSlide(slide);
    for (XSLFTextShape shape : notes.getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.clearText();
        Writing.SPOKEN.addAll(shape, told.notes());
      }
    }
  }
}
