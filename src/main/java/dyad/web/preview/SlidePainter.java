package dyad.web.preview;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.sl.usermodel.StrokeStyle;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;

/**
 * Draws slides one after the other into one picture. A chart, which only its program draws, is a
 * box in its place that tells what it shows.
 */
final class SlidePainter {

  /** The longer side of a picture, in points of the screen. */
  static final int LONGEST = 1280;

  private static final Color EDGE = new Color(0x59626E);
  private static final double LARGEST = 16;
  private static final double SMALLEST = 7;

  /** A letter is about half as wide as it is high, and lines stand apart. */
  private static final double ROOM = 0.75;

  private final double scale;
  private final BufferedImage picture;

  SlidePainter(Dimension size) {
    scale = (double) LONGEST / Math.max(size.width, size.height);
    picture =
        new BufferedImage(pixels(size.width), pixels(size.height), BufferedImage.TYPE_INT_RGB);
  }

  private int pixels(int length) {
    return (int) Math.max(1, Math.round(length * scale));
  }

  /**
   * A slide as PNG; empty where it cannot be drawn on this machine. Its charts are boxes from then
   * on.
   *
   * @throws IOException if the picture cannot be written
   */
  Optional<byte[]> draw(XSLFSlide slide) throws IOException {
    charts(slide);
    try {
      Stream.of(slide, slide.getSlideLayout(), slide.getSlideMaster()).forEach(LikeFonts::take);
      Graphics2D paper = picture.createGraphics();
      prepare(paper);
      slide.draw(paper);
      paper.dispose();
    } catch (LinkageError | InternalError | RuntimeException e) {
      // A runtime that came without fonts, or what a house has on its slides and nobody else can
      // draw.
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return Optional.of(out.toByteArray());
  }

  private void prepare(Graphics2D paper) {
    paper.setColor(Color.WHITE);
    paper.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    paper.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    paper.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    paper.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    paper.scale(scale, scale);
  }

  private static void charts(XSLFSlide slide) {
    List<XSLFGraphicFrame> charts =
        slide.getShapes().stream()
            .filter(XSLFGraphicFrame.class::isInstance)
            .map(XSLFGraphicFrame.class::cast)
            .filter(XSLFGraphicFrame::hasChart)
            .toList();
    charts.forEach(
        c ->
            instead(
                slide, c.getAnchor(), "Chart. " + SlideText.described(c).orElse(c.getShapeName())));
  }

  private static void instead(XSLFSlide slide, Rectangle2D place, String told) {
    double room = place.getWidth() * place.getHeight() / ROOM;
    double letters = Math.sqrt(room / Math.max(1, told.length()));
    int most = (int) (room / (SMALLEST * SMALLEST));
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(place);
    box.setText(told.length() <= most ? told : told.substring(0, most) + " …");
    box.getTextParagraphs().stream()
        .flatMap(p -> p.getTextRuns().stream())
        .forEach(
            r -> {
              r.setFontSize(Math.max(SMALLEST, Math.min(LARGEST, letters)));
              r.setFontColor(EDGE);
            });
    box.setLineColor(EDGE);
    box.setLineDash(StrokeStyle.LineDash.DASH);
  }
}
