package dyad.reports.word;

import dyad.reports.office.Ink;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** The styles of a document: ours, but for those that a house has of its own. */
final class Styles {

  private static final String CHINESE = "Microsoft YaHei";
  private static final String LANGUAGE = "en-GB";
  private static final int LINE = 259;
  private static final int DENSE = 245;
  private static final int BOX = 170;

  private final XWPFStyles styles;
  private final HouseStyles house;
  private final Page page;
  private final Map<Style, String> ids = new EnumMap<>(Style.class);

  private Styles(XWPFStyles styles, Page page) {
    this.styles = styles;
    this.house = new HouseStyles(styles);
    this.page = page;
    for (Style style : Style.values()) {
      ids.put(style, house.id(style).orElseGet(() -> added(style)));
    }
  }

  /** Gives a new document its styles, of which it has none. */
  static Styles define(XWPFDocument document) {
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
    return new Styles(styles, Page.OURS);
  }

  /** Adds to the styles of a house's document what it lacks. */
  static Styles complete(XWPFDocument document, Page page) {
    return document.getStyles() == null ? define(document) : new Styles(document.getStyles(), page);
  }

  /** What the document calls a style. */
  String id(Style style) {
    return Objects.requireNonNull(ids.get(style));
  }

  /** What the document had before we came. */
  HouseStyles house() {
    return house;
  }

  /** The colour that leads: that of the house's headings, where they have one. */
  String accent() {
    return house.accent().orElse(Ink.ACCENT);
  }

  private String added(Style style) {
    CTStyle ct = style(style);
    styles.addStyle(new XWPFStyle(ct, styles));
    return ct.getStyleId();
  }

  private CTStyle style(Style style) {
    CTStyle ct = CTStyle.Factory.newInstance();
    ct.setStyleId(house.free(style.id()));
    ct.setType(STStyleType.PARAGRAPH);
    ct.addNewName().setVal(style.title());
    if (style == Style.BODY) {
      ct.setDefault(true);
    } else {
      ct.addNewBasedOn().setVal(id(Style.BODY));
      ct.addNewNext().setVal(style.outline() >= 0 ? id(Style.BODY) : ct.getStyleId());
    }
    ct.addNewQFormat();
    paragraphs(ct.addNewPPr(), style);
    letters(ct.addNewRPr(), style);
    return ct;
  }

  private void letters(CTRPr letters, Style style) {
    if (style.bold()) {
      letters.addNewB();
      letters.addNewBCs();
    }
    colour(style).ifPresent(c -> letters.addNewColor().setVal(c));
    letters.addNewSz().setVal(BigInteger.valueOf(style.size()));
    letters.addNewSzCs().setVal(BigInteger.valueOf(style.size()));
  }

  /** Text in a house's document has the house's colour. */
  private Optional<String> colour(Style style) {
    return switch (style.colour()) {
      case Ink.ACCENT -> Optional.of(accent());
      case Ink.TEXT -> Optional.of(Ink.TEXT).filter(c -> house.isEmpty());
      case Ink.PAPER ->
          Optional.of(Ink.PAPER).filter(c -> style != Style.HEAD || house.table().isEmpty());
      default -> Optional.of(style.colour());
    };
  }

  private void paragraphs(CTPPrGeneral paragraphs, Style style) {
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
      tab(paragraphs, page.room(false)).setLeader(STTabTlc.DOT);
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
  private void box(CTPPrGeneral paragraphs, boolean first) {
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
      borders.getLeft().setColor(accent());
      var shade = paragraphs.addNewShd();
      shade.setVal(STShd.CLEAR);
      shade.setColor("auto");
      shade.setFill(Ink.BAND);
    }
  }
}
