package dyad.reports.word;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** Paper, running heads and page numbers: a section for the briefing, one for each annex. */
final class Sheets {

  private final Manuscript manuscript;
  private final Optional<Running> house;
  private final String marking;
  private final String title;
  private boolean first = true;

  private Sheets(Manuscript manuscript, Optional<Running> house, String marking, String title) {
    this.manuscript = manuscript;
    this.house = house;
    this.marking = marking;
    this.title = title;
  }

  static Sheets ours(Manuscript manuscript, String marking, String title) {
    return new Sheets(manuscript, Optional.empty(), marking, title);
  }

  /** On a house's page, with its running heads. */
  static Sheets on(Manuscript house, String marking, String title) {
    return new Sheets(house, Optional.of(Running.of(house, marking)), marking, title);
  }

  /** Whether pages are counted within each section, below the section's letter. */
  boolean areCountedByLetter() {
    return house.filter(Running::hasFoot).isEmpty();
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
    CTBody body = manuscript.document().getDocument().getBody();
    set(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr(), prefix, across);
  }

  private void set(CTSectPr section, String prefix, boolean across) {
    house.ifPresentOrElse(h -> h.set(section, first, across), () -> ours(section, across));
    first = false;
    if (areCountedByLetter()) {
      XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(manuscript.document(), section);
      foot(
          policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT),
          prefix,
          manuscript.page().room(across));
      (section.isSetPgNumType() ? section.getPgNumType() : section.addNewPgNumType())
          .setStart(BigInteger.ONE);
    }
  }

  private void ours(CTSectPr section, boolean across) {
    XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(manuscript.document(), section);
    if (!marking.isEmpty()) {
      Running.mark(policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT), marking, manuscript);
    }
    section.addNewType().setVal(STSectionMark.NEXT_PAGE);
    manuscript.page().set(section, across);
  }

  private void foot(XWPFFooter footer, String prefix, int width) {
    if (!marking.isEmpty()) {
      Running.mark(footer, marking, manuscript);
    }
    XWPFParagraph numbers = footer.createParagraph();
    numbers.setStyle(manuscript.styles().id(Style.FOOTER));
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
