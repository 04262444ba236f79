package dyad.reports.slides;

import dyad.reports.office.BarChart;
import dyad.reports.office.Ink;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/**
 * One slide: its title above, its marking and number below, and room between. Sizes are in points.
 */
final class SlideFrame {

  static final int WIDTH = 960;
  static final int HEIGHT = 540;
  static final int MARGIN = 48;

  /** Where the room between title and foot begins and ends. */
  static final int TOP = 104;

  static final int BOTTOM = 496;

  private static final int FOOT = 508;
  private static final int FOOT_HEIGHT = 22;
  private static final int COVER_TOP = 190;
  private static final int COVER_ROOM = 220;
  private static final int TITLE_TOP = 34;
  private static final int TITLE_HEIGHT = 48;

  /** Lines as tall as they are reckoned, in percent. */
  private static final double SINGLE = 100;

  /** Any id will do, and the same each time. */
  private static final String FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}";

  private final XSLFSlide slide;
  private final String marking;
  private final Optional<HouseFrame> house;

  private SlideFrame(XSLFSlide slide, String marking, Optional<HouseFrame> house) {
    this.slide = slide;
    this.marking = marking;
    this.house = house;
  }

  static SlideFrame ours(XSLFSlide slide, String marking) {
    return new SlideFrame(slide, marking, Optional.empty());
  }

  /** On a house's layout. */
  static SlideFrame on(XSLFSlide slide, String marking) {
    return new SlideFrame(slide, marking, Optional.of(new HouseFrame(slide)));
  }

  /** Where something may stand. */
  Room room() {
    return house.map(HouseFrame::room).orElse(Room.OURS);
  }

  /** Ends it: what was not written on goes. */
  void done() {
    house.ifPresent(HouseFrame::done);
  }

  /** Adds a paragraph to a shape on it, in the house's letters where there is a house. */
  XSLFTextParagraph write(Writing writing, XSLFTextShape shape, String text) {
    XSLFTextParagraph paragraph = writing.add(shape, text);
    if (house.isPresent()) {
      HouseInk.dress(paragraph);
      paragraph.setLineSpacing(SINGLE);
    }
    return paragraph;
  }

  /** Puts a house's colours in the place of ours. */
  void dress(XSLFTableCell cell) {
    house.ifPresent(h -> HouseInk.dress(cell));
  }

  /** Lets a chart's letters be the house's. */
  void dress(XSLFChart chart) {
    house.ifPresent(h -> BarChart.undress(chart));
  }

  XSLFSlide slide() {
    return slide;
  }

  /** The first slide of all. */
  void cover(String title, String about) {
    if (house.isPresent()) {
      house.get().title(title);
      house.get().below(about);
      foot(false);
    } else {
      ourCover(title, about);
    }
  }

  private void ourCover(String title, String about) {
    bar(MARGIN, COVER_TOP - 22, 96, 5);
    double all = Writing.COVER.height(title, WIDTH - 2 * MARGIN);
    int height = (int) Math.min(all, COVER_ROOM);
    placeholder(
        Writing.COVER.within(all, COVER_ROOM),
        title,
        new Rectangle(MARGIN, COVER_TOP, WIDTH - 2 * MARGIN, height),
        VerticalAlignment.TOP);
    Rectangle below =
        new Rectangle(MARGIN, COVER_TOP + height + 8, WIDTH - 2 * MARGIN, TITLE_HEIGHT);
    Writing.UNDER_COVER.add(box(below), about);
    foot(false);
  }

  /** Every other one. */
  void title(String title) {
    house.ifPresentOrElse(h -> h.title(title), () -> ourTitle(title));
    foot(true);
  }

  private void ourTitle(String title) {
    placeholder(
        Writing.TITLE,
        title,
        new Rectangle(MARGIN, TITLE_TOP, WIDTH - 2 * MARGIN, TITLE_HEIGHT),
        VerticalAlignment.BOTTOM);
    bar(MARGIN, TITLE_TOP + TITLE_HEIGHT + 4, WIDTH - 2 * MARGIN, 1);
  }

  /** A box for text, with nothing in it. */
  XSLFTextShape box(Rectangle2D where) {
    XSLFTextShape box = house.flatMap(h -> h.box(where)).orElseGet(() -> placed(where));
    clear(box);
    if (house.isPresent()) {
      box.setVerticalAlignment(VerticalAlignment.TOP);
    }
    return box;
  }

  private XSLFTextShape placed(Rectangle2D where) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(where);
    return box;
  }

  private static void clear(XSLFTextShape shape) {
    shape.clearText();
    shape.setInsets(new Insets2D(0, 0, 0, 0));
    shape.setWordWrap(true);
    shape.setTextAutofit(TextAutofit.NONE);
  }

  /** Outlines and readers for the blind find a slide by its placeholder for the title. */
  private void placeholder(Writing writing, String text, Rectangle where, VerticalAlignment side) {
    XSLFTextShape title = slide.getPlaceholder(0);
    // Without a place of its own it would move that of the layout, and with it every other title.
    ((CTShape) title.getXmlObject()).getSpPr().addNewXfrm();
    title.setAnchor(where);
    clear(title);
    title.setVerticalAlignment(side);
    writing.add(title, text).setTextAlign(TextAlign.LEFT);
  }

  private void bar(int x, int y, int width, int height) {
    XSLFAutoShape bar = slide.createAutoShape();
    bar.setShapeType(ShapeType.RECT);
    bar.setAnchor(new Rectangle(x, y, width, height));
    bar.setFillColor(Writing.colour(height > 1 ? Ink.ACCENT : Ink.LINE));
    bar.setLineColor(null);
  }

  private void foot(boolean numbered) {
    if (house.isPresent()) {
      foot(house.get(), numbered);
      return;
    }
    if (!marking.isEmpty()) {
      XSLFTextShape box = box(new Rectangle(MARGIN, FOOT, WIDTH - 2 * MARGIN, FOOT_HEIGHT));
      Writing.NOTE.add(box, marking).setTextAlign(TextAlign.CENTER);
    }
    if (numbered) {
      number(box(new Rectangle(WIDTH - MARGIN - 80, FOOT, 80, FOOT_HEIGHT)));
    }
  }

  private void foot(HouseFrame frame, boolean numbered) {
    if (!marking.isEmpty()) {
      frame.mark(marking, this);
    }
    if (numbered) {
      frame.number();
    }
  }

  /** A field, so that it stays right where slides are moved. */
  private void number(XSLFTextShape box) {
    XSLFTextParagraph paragraph = Writing.NOTE.add(box, "");
    paragraph.setTextAlign(TextAlign.RIGHT);
    CTTextField field = paragraph.getXmlObject().addNewFld();
    field.setId(FIELD);
    field.setType("slidenum");
    field.setRPr(paragraph.getTextRuns().get(0).getRPr(true));
    field.setT(String.valueOf(slide.getSlideNumber()));
    paragraph.getXmlObject().removeR(0);
  }
}
