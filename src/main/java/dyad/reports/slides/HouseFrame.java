package dyad.reports.slides;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/**
 * A slide on a house's layout: title, text, foot and number stand in the layout's placeholders, and
 * look as these do.
 */
final class HouseFrame {

  /** Ids of shapes that no shape of a layout or a slide comes near. */
  private static final int FOOT = 9001;

  private static final double INSETS = 14.4;
  private static final int FOOT_HEIGHT = 22;

  private final XSLFSlide slide;
  private final XSLFSlideLayout layout;
  private Optional<XSLFTextShape> body;

  HouseFrame(XSLFSlide slide) {
    this.slide = slide;
    this.layout = slide.getSlideLayout();
    this.body = placeholder(HouseLayouts.BODIES);
    Stream.of(slide.getPlaceholders())
        .filter(p -> !isOneOf(p, HouseLayouts.TITLES) && !isOneOf(p, Set.of(Placeholder.SUBTITLE)))
        .filter(p -> body.filter(p::equals).isEmpty())
        .forEach(slide::removeShape);
  }

  private static boolean isOneOf(XSLFTextShape shape, Set<Placeholder> any) {
    return Optional.ofNullable(shape.getTextType()).filter(any::contains).isPresent();
  }

  private Optional<XSLFTextShape> placeholder(Set<Placeholder> any) {
    return Stream.of(slide.getPlaceholders()).filter(p -> isOneOf(p, any)).findFirst();
  }

  /** Where the layout has its content. */
  Room room() {
    return HouseLayouts.shape(layout, HouseLayouts.BODIES)
        .map(s -> Room.of(s.getAnchor()))
        .orElse(Room.OURS);
  }

  void title(String text) {
    placeholder(HouseLayouts.TITLES).ifPresent(p -> fill(p, text));
  }

  void below(String text) {
    placeholder(Set.of(Placeholder.SUBTITLE)).ifPresent(p -> fill(p, text));
  }

  /** In letters of the layout's size, or of one so small that they fit. */
  private static void fill(XSLFTextShape shape, String text) {
    shape.clearText();
    XSLFTextRun run = shape.addNewTextParagraph().addNewTextRun();
    run.setText(Writing.shown(text));
    run.getRPr(true).setLang(Writing.LANGUAGE);
    Rectangle2D place = shape.getAnchor();
    int size = run.getFontSize().intValue();
    Writing asLaid = new Writing(size, run.isBold(), "", false, 0);
    double height = asLaid.height(text, place.getWidth() - INSETS);
    Writing fitting = asLaid.within(height, place.getHeight() - INSETS / 2);
    if (fitting.size() < size) {
      run.setFontSize((double) fitting.size());
    }
  }

  /** The layout's box for text, the first time. */
  Optional<XSLFTextShape> box(Rectangle2D where) {
    Optional<XSLFTextShape> box = body;
    body = Optional.empty();
    box.ifPresent(b -> place(b, where));
    return box;
  }

  /** Without a place of its own it would move that of the layout. */
  private static void place(XSLFTextShape shape, Rectangle2D where) {
    CTShape xml = (CTShape) shape.getXmlObject();
    if (!xml.getSpPr().isSetXfrm()) {
      xml.getSpPr().addNewXfrm();
    }
    shape.setAnchor(where);
    shape.setTextAutofit(TextAutofit.NORMAL);
  }

  /** Takes away a box that nothing was written into. */
  void done() {
    body.ifPresent(slide::removeShape);
    body = Optional.empty();
  }

  /** The number of the slide, where the layout tells it. */
  void number() {
    shape(Placeholder.SLIDE_NUMBER)
        .ifPresent(
            s -> {
              CTShape number = copied(s, FOOT);
              number.getTxBody().getPList().stream()
                  .flatMap(p -> p.getFldList().stream())
                  .forEach(this::number);
            });
  }

  private void number(CTTextField field) {
    field.setT(String.valueOf(slide.getSlideNumber()));
  }

  /** A marking at the foot: in the layout's, or at the end of the slide. */
  void mark(String marking, SlideFrame frame) {
    Optional<XSLFTextShape> foot = shape(Placeholder.FOOTER);
    if (foot.isPresent()) {
      CTShape copied = copied(foot.get(), FOOT + 1);
      copied.getTxBody().setPArray(new CTTextParagraph[0]);
      copied.getTxBody().addNewP().addNewR().setT(Writing.shown(marking));
    } else {
      var page = slide.getSlideShow().getPageSize();
      XSLFTextShape box = slide.createTextBox();
      box.setAnchor(new Rectangle2D.Double(0, page.height - FOOT_HEIGHT, page.width, FOOT_HEIGHT));
      box.clearText();
      frame.write(Writing.NOTE, box, marking).setTextAlign(TextAlign.CENTER);
    }
  }

  private Optional<XSLFTextShape> shape(Placeholder sort) {
    return HouseLayouts.shape(layout, Set.of(sort));
  }

  private CTShape copied(XSLFTextShape shape, int id) {
    CTShape copied = slide.getXmlObject().getCSld().getSpTree().addNewSp();
    copied.set(shape.getXmlObject());
    copied.getNvSpPr().getCNvPr().setId(id);
    return copied;
  }
}
