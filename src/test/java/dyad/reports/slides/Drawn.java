package dyad.reports.slides;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.List;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;

/** How tall text stands when its letters are drawn, in Liberation Sans, as wide as Arial. */
final class Drawn {

  private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

  /** From one line to the next, in Arial. */
  private static final double LEADING = 1.15;

  private Drawn() {}

  /** The height of paragraphs in lines of so many points, each with what stands behind it. */
  static double height(List<XSLFTextParagraph> paragraphs, double width) {
    double height = 0;
    double behind = 0;
    for (XSLFTextParagraph paragraph : paragraphs) {
      if (!paragraph.getText().isEmpty()) {
        height += behind + height(paragraph, width);
        behind = paragraph.getSpaceAfter() == null ? 0 : Math.abs(paragraph.getSpaceAfter());
      }
    }
    return height;
  }

  private static double height(XSLFTextParagraph paragraph, double width) {
    XSLFTextRun run = paragraph.getTextRuns().get(0);
    int style = run.isBold() ? Font.BOLD : Font.PLAIN;
    Font font = new Font("Liberation Sans", style, 1).deriveFont(run.getFontSize().floatValue());
    AttributedString text = new AttributedString(paragraph.getText());
    text.addAttribute(TextAttribute.FONT, font);
    LineBreakMeasurer lines = new LineBreakMeasurer(text.getIterator(), SMOOTH);
    double height = 0;
    while (lines.getPosition() < paragraph.getText().length()) {
      lines.nextLayout((float) (width - paragraph.getLeftMargin()));
      height += run.getFontSize() * LEADING;
    }
    return height;
  }
}
