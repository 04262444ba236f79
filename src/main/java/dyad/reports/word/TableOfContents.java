package dyad.reports.word;

import dyad.reports.office.Ink;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * The table of contents, as a field with its entries filled in. Pages are counted within each
 * annex, so the entries are right whatever program lays the pages out. The field is locked: made
 * anew, it would lose the letters before the page numbers.
 */
final class TableOfContents {

  private static final String ALL = " TOC \\o \"1-1\" \\h \\z \\u ";

  private final Manuscript manuscript;
  private final boolean numbered;

  /**
   * For a document.
   *
   * @param numbered whether it tells pages; below a house's own foot they are counted otherwise
   */
  TableOfContents(Manuscript manuscript, boolean numbered) {
    this.manuscript = manuscript;
    this.numbered = numbered;
  }

  /** Writes it under its heading, which is part of the field: some programs would part them. */
  void write(List<Annex> annexes) {
    XWPFParagraph heading = manuscript.paragraph(Style.HEADING);
    begin(heading.getCTP()::addNewR, ALL, true);
    Letters.PLAIN.add(heading, "Annexes");
    for (Annex annex : annexes) {
      XWPFParagraph line = manuscript.paragraph(Style.CONTENTS);
      boolean last = annex.equals(annexes.get(annexes.size() - 1));
      line.setKeepNext(!last);
      entry(line, annex);
      if (last) {
        mark(line.getCTP().addNewR(), STFldCharType.END);
      }
    }
  }

  private void entry(XWPFParagraph line, Annex annex) {
    CTHyperlink link = line.getCTP().addNewHyperlink();
    link.setAnchor(manuscript.bookmark(annex.heading()));
    link.setHistory(true);
    text(line, link, annex.heading());
    if (numbered) {
      number(line, link, annex);
    }
  }

  private void number(XWPFParagraph line, CTHyperlink link, Annex annex) {
    manuscript.tab(line);
    link.addNewR().addNewTab();
    text(line, link, annex.prefix());
    begin(link::addNewR, " PAGEREF " + link.getAnchor() + " \\h ", false);
    text(line, link, "1");
    mark(link.addNewR(), STFldCharType.END);
  }

  private static void text(XWPFParagraph line, CTHyperlink link, String text) {
    XWPFHyperlinkRun run = new XWPFHyperlinkRun(link, link.addNewR(), line);
    run.setColor(Ink.LINK);
    run.setText(text);
  }

  private interface Runs {
    CTR next();
  }

  private static void begin(Runs runs, String instruction, boolean locked) {
    CTR begin = runs.next();
    mark(begin, STFldCharType.BEGIN);
    if (locked) {
      begin.getFldCharArray(0).setFldLock(true);
    }
    runs.next().addNewInstrText().setStringValue(instruction);
    mark(runs.next(), STFldCharType.SEPARATE);
  }

  private static void mark(CTR run, STFldCharType.Enum type) {
    run.addNewFldChar().setFldCharType(type);
  }
}
