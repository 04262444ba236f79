package dyad.reports.slides;

import dyad.facts.excel.TextMetrics;
import dyad.facts.office.VisibleText;
import dyad.reports.office.Ink;
import dyad.reports.output.Typeset;
import java.text.Bidi;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/**
 * How text looks on a slide, and how much room it takes.
 *
 * @param size the size of its letters in points
 * @param bold whether it is bold
 * @param colour its colour
 * @param bullet whether it is an item of a list
 * @param level how far it stands in, from 0
 */
record Writing(int size, boolean bold, String colour, boolean bullet, int level) {

  static final Writing TITLE = new Writing(28, true, Ink.ACCENT, false, 0);
  static final Writing COVER = new Writing(38, true, Ink.ACCENT, false, 0);
  static final Writing UNDER_COVER = new Writing(18, false, Ink.MUTED, false, 0);
  static final Writing PROSE = new Writing(24, true, Ink.TEXT, false, 0);
  static final Writing NOTE = new Writing(13, false, Ink.MUTED, false, 0);
  static final Writing LABEL = new Writing(14, false, Ink.MUTED, false, 0);
  static final Writing HEAD = new Writing(13, true, Ink.PAPER, false, 0);
  static final Writing CELL = new Writing(13, false, Ink.TEXT, false, 0);

  static final Writing SPOKEN = new Writing(11, false, Ink.TEXT, false, 0);

  /** What stands behind a paragraph. */
  static final double GAP = 7;

  private static final int SMALLEST = 7;

  /** Lines do not break as evenly as letters shrink. */
  private static final double EASE = 0.95;

  private static final double STEP = 20;
  static final String LANGUAGE = "en-GB";

  /** An item of a list; deeper ones are smaller. */
  static Writing item(int level) {
    return level == 1
        ? new Writing(20, false, Ink.TEXT, true, 0)
        : new Writing(16, false, Ink.MUTED, true, level - 1);
  }

  /** How tall a text is where it has so much width, without what stands behind it. */
  double height(String text, double width) {
    double room = width - (bullet ? (level + 1) * STEP : 0);
    return TextMetrics.bare(shown(text), new TextMetrics.Set(size, bold, 0), room);
  }

  /** The same with letters so small that a text of some height fits into less, if they can be. */
  Writing within(double height, double room) {
    int fitting = (int) (size * Math.sqrt(room / height) * EASE);
    return height <= room
        ? this
        : new Writing(Math.max(SMALLEST, fitting), bold, colour, bullet, level);
  }

  /**
   * Adds paragraphs to a shape. What paragraphs look like is worked out once: it takes longer the
   * more of them there are, and derivations have thousands.
   */
  void addAll(XSLFTextShape shape, List<String> texts) {
    Optional<XSLFTextParagraph> like = Optional.empty();
    for (String text : texts) {
      String shown = shown(text);
      boolean plain = runsFromLeft(shown);
      if (plain && like.isPresent()) {
        XSLFTextParagraph paragraph = shape.addNewTextParagraph();
        paragraph.getXmlObject().setPPr(like.get().getXmlObject().getPPr());
        set(paragraph.addNewTextRun(), shown);
      } else {
        XSLFTextParagraph paragraph = add(shape, text);
        like = plain ? Optional.of(paragraph) : like;
      }
    }
  }

  private static boolean runsFromLeft(String shown) {
    return new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  /** Adds a paragraph to a shape. */
  XSLFTextParagraph add(XSLFTextShape shape, String text) {
    String shown = shown(text);
    XSLFTextParagraph paragraph = shape.addNewTextParagraph();
    if (!runsFromLeft(shown)) {
      paragraph.setTextAlign(TextAlign.RIGHT);
      paragraph.getXmlObject().getPPr().setRtl(true);
    }
    if (bullet) {
      paragraph.setBullet(true);
      paragraph.setBulletCharacter(level == 0 ? "•" : "–");
      paragraph.setLeftMargin((level + 1) * STEP);
      paragraph.setIndent(-STEP);
    } else {
      paragraph.setBullet(false);
      paragraph.setLeftMargin(0d);
      paragraph.setIndent(0d);
    }
    paragraph.setSpaceBefore(0d);
    paragraph.setSpaceAfter(-GAP);
    set(paragraph.addNewTextRun(), shown);
    return paragraph;
  }

  /** A text as it is shown, on one line. */
  static String shown(String text) {
    return VisibleText.of(Typeset.of(text)).replace('\n', ' ');
  }

  private void set(XSLFTextRun run, String text) {
    run.setText(text);
    run.setFontSize((double) size);
    run.setBold(bold);
    run.setFontFamily(Ink.FONT);
    run.setFontColor(colour(colour));
    run.getRPr(true).setLang(LANGUAGE);
  }

  static java.awt.Color colour(String hex) {
    byte[] parts = HexFormat.of().parseHex(hex);
    return new java.awt.Color(parts[0] & 0xFF, parts[1] & 0xFF, parts[2] & 0xFF);
  }
}
