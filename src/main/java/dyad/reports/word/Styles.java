package dyad.reports.word;

import dyad.reports.office.Ink;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/** Gives a new document its styles, of which it has none. */
final class Styles {

  private static final String CHINESE = "Microsoft YaHei";
  private static final String LANGUAGE = "en-GB";
  private static final int LINE = 259;
  private static final int DENSE = 245;
  private static final int BOX = 170;

  private Styles() {}

  static void define(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(Ink.FONT);
    fonts.setHAnsi(Ink.FONT);
    fonts.setCs(Ink.FONT);
    fonts.setEastAsia(CHINESE);
    styles.setDefaultFonts(fonts);
    CTLanguage language = CTLanguage.Factory.newInstance();
    language.setVal(LANGUAGE);
    language.setEastAsia("zh-CN");
    language.setBidi("ar-SA");
    styles.setSpellingLanguage(LANGUAGE);
    styles.getDefaultRunStyle();
    for (Style style : Style.values()) {
      styles.addStyle(new XWPFStyle(style(style), styles));
    }
  }

  private static CTStyle style(Style style) {
    CTStyle ct = CTStyle.Factory.newInstance();
    ct.setStyleId(style.id());
    ct.setType(STStyleType.PARAGRAPH);
    ct.addNewName().setVal(style.title());
    if (style == Style.BODY) {
      ct.setDefault(true);
    } else {
      ct.addNewBasedOn().setVal(Style.BODY.id());
      ct.addNewNext().setVal(style.outline() >= 0 ? Style.BODY.id() : style.id());
    }
    ct.addNewQFormat();
    paragraphs(ct.addNewPPr(), style);
    letters(ct.addNewRPr(), style);
    return ct;
  }

  private static void letters(CTRPr letters, Style style) {
    if (style.bold()) {
      letters.addNewB();
      letters.addNewBCs();
    }
    letters.addNewColor().setVal(style.colour());
    letters.addNewSz().setVal(BigInteger.valueOf(style.size()));
    letters.addNewSzCs().setVal(BigInteger.valueOf(style.size()));
  }

  private static void paragraphs(CTPPrGeneral paragraphs, Style style) {
    if (style.keepsWithNext()) {
      paragraphs.addNewKeepNext();
      paragraphs.addNewKeepLines();
    }
    if (style.boxed()) {
      box(paragraphs, style == Style.BOTTOM_LINE);
    }
    if (style == Style.TITLE) {
      paragraphs.addNewContextualSpacing();
    }
    if (style == Style.CONTENTS) {
      tab(paragraphs, Sheets.WIDTH).setLeader(STTabTlc.DOT);
    }
    spacing(paragraphs.addNewSpacing(), style);
    if (style.boxed()) {
      paragraphs.addNewInd().setLeft(BigInteger.valueOf(BOX));
      paragraphs.getInd().setRight(BigInteger.valueOf(BOX));
    }
    if (style.outline() >= 0) {
      paragraphs.addNewOutlineLvl().setVal(BigInteger.valueOf(style.outline()));
    }
  }

  private static void spacing(CTSpacing spacing, Style style) {
    spacing.setBefore(BigInteger.valueOf(style.before()));
    spacing.setAfter(BigInteger.valueOf(style.after()));
    boolean dense = style == Style.CELL || style == Style.HEAD || style == Style.REASON;
    spacing.setLine(BigInteger.valueOf(style == Style.END ? 20 : dense ? DENSE : LINE));
    spacing.setLineRule(style == Style.END ? STLineSpacingRule.EXACT : STLineSpacingRule.AUTO);
  }

  /** Moves what follows a tab to the right margin, so far from the left one. */
  static CTTabStop tab(CTPPrBase paragraph, int width) {
    CTTabStop right = paragraph.addNewTabs().addNewTab();
    right.setVal(STTabJc.RIGHT);
    right.setPos(BigInteger.valueOf(width));
    return right;
  }

  /** A frame of thin lines; what matters most has a bar on its left, and a ground. */
  private static void box(CTPPrGeneral paragraphs, boolean first) {
    var borders = paragraphs.addNewPBdr();
    for (CTBorder border :
        List.of(
            borders.addNewTop(),
            borders.addNewLeft(),
            borders.addNewBottom(),
            borders.addNewRight())) {
      border.setVal(STBorder.SINGLE);
      border.setSz(BigInteger.valueOf(4));
      border.setSpace(BigInteger.valueOf(6));
      border.setColor(first ? Ink.BAND : Ink.LINE);
    }
    if (first) {
      borders.getLeft().setSz(BigInteger.valueOf(36));
      borders.getLeft().setColor(Ink.ACCENT);
      var shade = paragraphs.addNewShd();
      shade.setVal(STShd.CLEAR);
      shade.setColor("auto");
      shade.setFill(Ink.BAND);
    }
  }
}
