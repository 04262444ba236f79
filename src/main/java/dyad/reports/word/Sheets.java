package dyad.reports.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** Paper, running heads and page numbers: a section for the briefing, one for each annex. */
final class Sheets {

  /** Between the margins, in twentieths of a point. */
  static final int WIDTH = 9640;

  private static final int A4_WIDTH = 11906;
  private static final int A4_HEIGHT = 16838;
  private static final int SIDE = (A4_WIDTH - WIDTH) / 2;

  /** Between the margins of paper that lies across. */
  static final int ACROSS = A4_HEIGHT - 2 * SIDE;

  private static final int TOP = 1130;
  private static final int BOTTOM = 1080;
  private static final int RUNNING = 500;

  private final Manuscript manuscript;
  private final String marking;
  private final String title;

  Sheets(Manuscript manuscript, String marking, String title) {
    this.manuscript = manuscript;
    this.marking = marking;
    this.title = title;
  }

  /** Ends a section whose pages are counted within it, below a prefix such as {@code A-}. */
  void end(String prefix) {
    end(prefix, false);
  }

  /** Ends such a section, whose paper may lie across. */
  void end(String prefix, boolean across) {
    CTPPr last = manuscript.paragraph(Style.END).getCTP().getPPr();
    set(last.addNewSectPr(), prefix, across);
  }

  /** Ends the last section. */
  void close(String prefix) {
    close(prefix, false);
  }

  /** Ends the last section, whose paper may lie across. */
  void close(String prefix, boolean across) {
    set(manuscript.document().getDocument().getBody().addNewSectPr(), prefix, across);
  }

  private void set(CTSectPr section, String prefix, boolean across) {
    XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(manuscript.document(), section);
    if (!marking.isEmpty()) {
      XWPFParagraph head = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
      head.setStyle(Style.HEADER.id());
      head.setAlignment(ParagraphAlignment.CENTER);
      Letters.PLAIN.add(head, marking);
    }
    foot(policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT), prefix, across ? ACROSS : WIDTH);
    section.addNewType().setVal(STSectionMark.NEXT_PAGE);
    section.addNewPgSz().setW(BigInteger.valueOf(across ? A4_HEIGHT : A4_WIDTH));
    section.getPgSz().setH(BigInteger.valueOf(across ? A4_WIDTH : A4_HEIGHT));
    if (across) {
      section.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(SIDE));
    margins.setRight(BigInteger.valueOf(SIDE));
    margins.setTop(BigInteger.valueOf(TOP));
    margins.setBottom(BigInteger.valueOf(BOTTOM));
    margins.setHeader(BigInteger.valueOf(RUNNING));
    margins.setFooter(BigInteger.valueOf(RUNNING));
    margins.setGutter(BigInteger.ZERO);
    section.addNewPgNumType().setStart(BigInteger.ONE);
  }

  private void foot(XWPFFooter footer, String prefix, int width) {
    if (!marking.isEmpty()) {
      XWPFParagraph foot = footer.createParagraph();
      foot.setStyle(Style.HEADER.id());
      foot.setAlignment(ParagraphAlignment.CENTER);
      Letters.PLAIN.add(foot, marking);
    }
    XWPFParagraph numbers = footer.createParagraph();
    numbers.setStyle(Style.FOOTER.id());
    Styles.tab(numbers.getCTP().getPPr(), width);
    // A first run, without letters, keeps the foot from left to right whatever the title.
    numbers.createRun();
    Letters.PLAIN.add(numbers, OneLine.of(title, width));
    numbers.createRun().addTab();
    Letters.PLAIN.add(numbers, "Page " + prefix);
    // The number of all pages is left out: where an annex begins anew at 1, some programs count a
    // blank page too.
    CTSimpleField field = numbers.getCTP().addNewFldSimple();
    field.setInstr("PAGE");
    field.addNewR().addNewT().setStringValue("1");
  }
}
