package dyad.reports.word;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/** The document while it is written, from its first line to its last. */
final class Manuscript {

  /** Deeper reasons are set in no further. */
  private static final int DEEPEST = 8;

  private final XWPFDocument document;
  private final Page page;
  private final Styles styles;
  private final BigInteger list;
  private final Map<String, String> bookmarks = new HashMap<>();

  private Manuscript(XWPFDocument document, Page page, Styles styles) {
    this.document = document;
    this.page = page;
    this.styles = styles;
    this.list = Bullets.define(document);
  }

  /** In a new document. */
  static Manuscript in(XWPFDocument document) {
    return new Manuscript(document, Page.OURS, Styles.define(document));
  }

  /** In a house's document without its text. */
  static Manuscript on(XWPFDocument house) {
    Page page = Page.of(house.getDocument().getBody().getSectPr());
    return new Manuscript(house, page, Styles.complete(house, page));
  }

  XWPFDocument document() {
    return document;
  }

  Page page() {
    return page;
  }

  Styles styles() {
    return styles;
  }

  XWPFParagraph paragraph(Style style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(styles.id(style));
    return paragraph;
  }

  XWPFParagraph paragraph(Style style, String text) {
    return Letters.PLAIN.add(paragraph(style), text);
  }

  /** Sees to it that what follows a tab stands at the right, whatever the style says. */
  void tab(XWPFParagraph line) {
    if (!styles.house().isEmpty()) {
      Styles.tab(line.getCTP().getPPr(), page.room(false)).setLeader(STTabTlc.DOT);
    }
  }

  /** A paragraph that links can lead to. */
  XWPFParagraph target(Style style, String text, String key) {
    XWPFParagraph paragraph = paragraph(style);
    String name = bookmark(key);
    BigInteger id = BigInteger.valueOf(Long.parseLong(name.substring(1)));
    CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(id);
    start.setName(name);
    Letters.PLAIN.add(paragraph, text);
    paragraph.getCTP().addNewBookmarkEnd().setId(id);
    return paragraph;
  }

  /** The name that stands for a key, which may hold any characters. */
  String bookmark(String key) {
    return bookmarks.computeIfAbsent(key, k -> "_" + (bookmarks.size() + 1));
  }

  /** An item of a list, the deeper the further in. */
  XWPFParagraph item(int level) {
    XWPFParagraph paragraph = paragraph(Style.REASON);
    Optional<String> bullet = styles.house().bullet(level);
    if (bullet.isPresent()) {
      paragraph.setStyle(bullet.get());
    } else {
      paragraph.setNumID(list);
      paragraph.setNumILvl(BigInteger.valueOf(Math.min(level, DEEPEST)));
    }
    return paragraph;
  }

  XWPFParagraph item(int level, String text) {
    return Letters.PLAIN.add(item(level), text);
  }

  /** A table with room for some rows below its head. */
  WordTable table(int rows, List<WordTable.Column> columns) {
    return new WordTable(document.createTable(rows + 1, columns.size()), columns, styles);
  }
}
