package dyad.reports.word;

import dyad.facts.office.VisibleText;
import dyad.reports.office.Ink;
import dyad.reports.output.Typeset;
import java.text.Bidi;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/**
 * Writes text into a paragraph: as it is, whatever it looks like, and from right to left where its
 * letters run so.
 *
 * @param bold whether it is bold
 * @param colour its colour; empty for the style's
 * @param target the bookmark that it leads to; empty for none
 */
record Letters(boolean bold, Optional<String> colour, Optional<String> target) {

  static final Letters PLAIN = new Letters(false, Optional.empty(), Optional.empty());
  static final Letters STRONG = new Letters(true, Optional.empty(), Optional.empty());

  static Letters in(String colour) {
    return new Letters(false, Optional.of(colour), Optional.empty());
  }

  /** Leads to a bookmark. */
  static Letters to(String bookmark) {
    return new Letters(false, Optional.of(Ink.LINK), Optional.of(bookmark));
  }

  Letters strong() {
    return new Letters(true, colour, target);
  }

  /** Adds a text to a paragraph; the first one decides on which side the paragraph begins. */
  XWPFParagraph add(XWPFParagraph paragraph, String text) {
    String shown = VisibleText.of(Typeset.of(text));
    if (shown.isEmpty()) {
      return paragraph;
    }
    Bidi directions = new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    if (!directions.baseIsLeftToRight() && paragraph.getRuns().isEmpty()) {
      CTPPr properties =
          paragraph.getCTP().isSetPPr()
              ? paragraph.getCTP().getPPr()
              : paragraph.getCTP().addNewPPr();
      properties.addNewBidi();
    }
    for (int i = 0; i < directions.getRunCount(); i++) {
      String part = shown.substring(directions.getRunStart(i), directions.getRunLimit(i));
      run(paragraph, part, directions.getRunLevel(i) % 2 != 0);
    }
    return paragraph;
  }

  private void run(XWPFParagraph paragraph, String text, boolean fromRight) {
    XWPFRun run = target.map(to -> link(paragraph, to)).orElseGet(paragraph::createRun);
    if (bold) {
      run.setBold(true);
      run.getCTR().getRPr().addNewBCs();
    }
    colour.ifPresent(run::setColor);
    if (fromRight) {
      (run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr()).addNewRtl();
    }
    run.setText(text);
  }

  private static XWPFRun link(XWPFParagraph paragraph, String bookmark) {
    CTHyperlink link = paragraph.getCTP().addNewHyperlink();
    link.setAnchor(bookmark);
    link.setHistory(true);
    return new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
  }
}
