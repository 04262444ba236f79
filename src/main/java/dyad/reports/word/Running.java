package dyad.reports.word;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** A house's page with what runs at the head and the foot of each. */
final class Running {

  private final Page page;
  private final CTSectPr section;

  private Running(Page page, CTSectPr section) {
    this.page = page;
    this.section = section;
  }

  /** Takes them from a house's document; the marking of what is written is added on every page. */
  static Running of(Manuscript house, String marking) {
    CTSectPr section = CTSectPr.Factory.newInstance();
    section.set(house.document().getDocument().getBody().getSectPr());
    if (section.isSetSectPrChange()) {
      section.unsetSectPrChange();
    }
    Running running = new Running(house.page(), section);
    if (!marking.isEmpty()) {
      running.mark(house, marking);
    }
    return running;
  }

  private void mark(Manuscript house, String marking) {
    XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(house.document(), section);
    boolean foot = hasFoot();
    for (STHdrFtr.Enum pages : pages(house.document())) {
      mark(policy.createHeader(pages), marking, house);
      if (foot) {
        mark(policy.createFooter(pages), marking, house);
      }
    }
  }

  /** Which pages have heads of their own. */
  private List<STHdrFtr.Enum> pages(XWPFDocument document) {
    List<STHdrFtr.Enum> pages = new ArrayList<>(List.of(XWPFHeaderFooterPolicy.DEFAULT));
    if (section.isSetTitlePg()) {
      pages.add(XWPFHeaderFooterPolicy.FIRST);
    }
    if (document.getEvenAndOddHeadings()) {
      pages.add(XWPFHeaderFooterPolicy.EVEN);
    }
    return pages;
  }

  /** Adds a marking at the head or the foot. */
  static void mark(XWPFHeaderFooter running, String marking, Manuscript manuscript) {
    if (running.getParagraphs().stream().anyMatch(p -> p.getText().equals(marking))) {
      return;
    }
    XWPFParagraph mark = running.createParagraph();
    mark.setStyle(manuscript.styles().id(Style.HEADER));
    mark.setAlignment(ParagraphAlignment.CENTER);
    Letters.PLAIN.add(mark, marking);
  }

  /** Whether the house has a foot of its own, and counts pages there as it likes. */
  boolean hasFoot() {
    return section.sizeOfFooterReferenceArray() > 0;
  }

  /**
   * Lays a section out so.
   *
   * @param first whether it is the first; a letterhead is not on those behind it
   * @param across whether its paper lies across
   */
  void set(CTSectPr laid, boolean first, boolean across) {
    laid.set(section);
    if (!first && laid.isSetTitlePg()) {
      laid.unsetTitlePg();
    }
    if (!first && laid.isSetPgNumType() && laid.getPgNumType().isSetStart()) {
      laid.getPgNumType().unsetStart();
    }
    (laid.isSetType() ? laid.getType() : laid.addNewType()).setVal(STSectionMark.NEXT_PAGE);
    if (laid.isSetPgSz() && laid.isSetPgMar()) {
      page.turn(laid.getPgSz(), across);
    } else {
      lay(laid, across);
    }
  }

  /** A house that says nothing of its page gets ours. */
  private void lay(CTSectPr laid, boolean across) {
    if (laid.isSetPgSz()) {
      laid.unsetPgSz();
    }
    if (laid.isSetPgMar()) {
      laid.unsetPgMar();
    }
    page.set(laid, across);
  }
}
