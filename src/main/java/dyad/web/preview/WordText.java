package dyad.web.preview;

import dyad.problems.StopSignal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDrawing;

/**
 * What a Word document says: its headings, paragraphs, lists, tables and pictures in their order,
 * and what runs at the head and foot of its pages. How it is laid out is Word's own matter.
 */
final class WordText {

  /** The pictures that every browser draws. */
  private static final Map<String, String> PICTURES =
      Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif");

  private static final int LARGEST_PICTURE = 2 << 20;
  private static final String HEADING = "heading ";

  private final XWPFDocument document;
  private final PreviewPage page;
  private boolean listed;
  private int level;
  private int tables;

  private WordText(XWPFDocument document, PreviewPage page) {
    this.document = document;
    this.page = page;
  }

  static PreviewPage page(String title, byte[] paper) throws IOException {
    PreviewPage page = new PreviewPage(title);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(paper))) {
      new WordText(document, page).show();
    }
    return page;
  }

  private void show() {
    running("At the head of its pages", document.getHeaderList());
    body(document);
    running("At the foot of its pages", document.getFooterList());
  }

  /** Of several that say the same, one is shown. */
  private void running(String where, List<? extends XWPFHeaderFooter> all) {
    List<? extends XWPFHeaderFooter> some =
        all.stream().filter(r -> !r.getText().isBlank() || !r.getAllPictures().isEmpty()).toList();
    if (some.isEmpty()) {
      return;
    }
    page.out().open("section", "class", "running", "aria-label", where);
    page.note(where);
    some.stream().map(r -> r.getText().strip()).distinct().forEach(page::paragraph);
    some.stream().flatMap(r -> r.getAllPictures().stream()).forEach(p -> picture(p, where));
    page.out().close();
  }

  private void body(IBody body) {
    for (IBodyElement element : body.getBodyElements()) {
      StopSignal.look();
      if (element instanceof XWPFParagraph paragraph) {
        paragraph(paragraph);
      } else if (element instanceof XWPFTable table) {
        list(false);
        table(table);
      }
    }
    list(false);
  }

  private void paragraph(XWPFParagraph paragraph) {
    String style = style(paragraph);
    boolean item = paragraph.getNumID() != null;
    if (!paragraph.getText().isBlank()) {
      list(item);
      if (item) {
        int depth = Optional.ofNullable(paragraph.getNumIlvl()).map(Number::intValue).orElse(0);
        runs("li", paragraph, "class", "depth-" + Math.min(depth, 3), "dir", "auto");
      } else {
        runs(element(style), paragraph, "class", look(paragraph, style), "dir", "auto");
      }
    }
    paragraph.getRuns().forEach(this::drawings);
  }

  /** Begins a list, or ends it. */
  private void list(boolean item) {
    if (item && !listed) {
      page.out().open("ul");
    } else if (!item && listed) {
      page.out().close();
    }
    listed = item;
  }

  /** The name of a paragraph's style; the same in every language of Word. */
  private String style(XWPFParagraph paragraph) {
    return named(paragraph).map(XWPFStyle::getName).orElse("").toLowerCase(Locale.ROOT);
  }

  private Optional<XWPFStyle> named(XWPFParagraph paragraph) {
    return Optional.ofNullable(paragraph.getStyleID())
        .flatMap(id -> Optional.ofNullable(document.getStyles()).map(s -> s.getStyle(id)));
  }

  /** A heading stands one level below those before it at most: a document may pass levels over. */
  private String element(String style) {
    boolean heading = style.matches(HEADING + "[1-5]");
    if (!heading && !style.equals("title")) {
      return "p";
    }
    int wanted = heading ? style.charAt(HEADING.length()) - '0' + 1 : 1;
    level = Math.min(wanted, level + 1);
    return "h" + level;
  }

  private String look(XWPFParagraph paragraph, String style) {
    boolean strong =
        named(paragraph)
            .map(s -> s.getCTStyle().getRPr())
            .filter(letters -> letters.sizeOfBArray() > 0)
            .isPresent();
    return style.contains("note") ? "note" : strong ? "strong" : "";
  }

  private void runs(String element, XWPFParagraph paragraph, String... attributes) {
    page.out().open(element, attributes);
    for (XWPFRun run : paragraph.getRuns()) {
      String words = run.text();
      if (run.isBold() && element.equals("p")) {
        page.out().leaf("strong", words);
      } else {
        page.out().text(words);
      }
    }
    page.out().close();
  }

  private void table(XWPFTable table) {
    List<List<String>> rows =
        table.getRows().stream()
            .map(r -> r.getTableCells().stream().map(c -> c.getText().strip()).toList())
            .toList();
    boolean headed = !table.getRows().isEmpty() && table.getRow(0).isRepeatHeader();
    page.table("Table " + ++tables, rows, headed);
  }

  /** Pictures, and charts, which only Word draws. */
  private void drawings(XWPFRun run) {
    List<XWPFPicture> pictures = run.getEmbeddedPictures();
    pictures.forEach(p -> picture(p.getPictureData(), p.getDescription()));
    if (pictures.isEmpty()) {
      run.getCTR().getDrawingList().stream()
          .flatMap(WordText::named)
          .forEach(n -> page.instead("Chart: " + n.getName(), String.valueOf(n.getDescr())));
    }
  }

  private static Stream<CTNonVisualDrawingProps> named(CTDrawing drawing) {
    return drawing.getInlineList().stream().map(CTInline::getDocPr).filter(Objects::nonNull);
  }

  private void picture(XWPFPictureData picture, String told) {
    Optional<String> type = Optional.ofNullable(PICTURES.get(picture.suggestFileExtension()));
    if (type.isPresent() && picture.getData().length <= LARGEST_PICTURE) {
      page.picture(picture.getData(), type.get(), told);
    } else {
      page.instead("A picture that is not drawn here", told);
    }
  }
}
