package dyad.texts;

import dyad.problems.ProblemsException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;

/** The pieces of an HTML page: its paragraphs, items and headings, in the order of the page. */
final class HtmlPieces implements NodeVisitor {

  private static final String NO_TEXT =
      "script, style, noscript, template, nav, header, footer, aside, form, button, svg, iframe,"
          + " figure, [hidden], [aria-hidden=true]";
  private static final Set<String> CELLS = Set.of("td", "th", "dt", "dd");
  private static final int SHORT = 200;
  private static final int MOST_PARTS = 20;

  private final List<Piece> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  /** How many items of each list have come. */
  private final Map<Element, Integer> counts = new HashMap<>();

  private boolean heading;

  private HtmlPieces() {}

  static List<Piece> of(byte[] bytes, ReadingLimits limits) throws ProblemsException {
    Document page = parsed(bytes, limits);
    page.select(NO_TEXT).remove();
    Element body = main(page);
    limits.read(body.wholeText().length());
    HtmlPieces found = new HtmlPieces();
    found.title(page);
    body.traverse(found);
    found.close();
    return found.blocks;
  }

  /** A page is read piece by piece, so that one that takes too long is not read to its end. */
  private static Document parsed(byte[] bytes, ReadingLimits limits) throws ProblemsException {
    try {
      return Jsoup.parse(new Limited(bytes, limits), null, "");
    } catch (IOException | UncheckedIOException e) {
      throw limits.tooSlow(); // else bytes in memory can be read
    }
  }

  /** Bytes that can be read as long as there is time. */
  private static final class Limited extends FilterInputStream {

    private static final int PIECE = 4096;

    private final ReadingLimits limits;

    private Limited(byte[] bytes, ReadingLimits limits) {
      super(new ByteArrayInputStream(bytes));
      this.limits = limits;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      if (limits.isOver()) {
        throw new IOException("too slow");
      }
      return super.read(into, from, Math.min(most, PIECE));
    }
  }

  /** The one part that says that it is the content; the whole page where none does. */
  private static Element main(Document page) {
    Elements parts = page.select("main, [role=main], article");
    if (parts.size() > MOST_PARTS) {
      return page.body(); // a list of articles is no article
    }
    List<Element> outermost =
        parts.stream()
            .filter(p -> p.text().length() >= SHORT)
            .filter(p -> p.parents().stream().noneMatch(parts::contains))
            .toList();
    return outermost.size() == 1 ? outermost.get(0) : page.body();
  }

  private void title(Document page) {
    if (page.select("h1").isEmpty()) {
      new Piece(page.title(), true).ifAny().ifPresent(blocks::add);
    }
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      open.append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (parts(element)) {
        close();
        heading = element.normalName().matches("h[1-6]");
        open.append(counted(element));
      } else if (element.normalName().equals("br") || CELLS.contains(element.normalName())) {
        open.append(' ');
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && parts(element)) {
      close();
    }
  }

  private static boolean parts(Element element) {
    return element.isBlock() && !CELLS.contains(element.normalName());
  }

  /** The number that a browser shows before an item of the outermost list. */
  private String counted(Element element) {
    Optional<Element> list =
        Optional.ofNullable(element.parent())
            .filter(l -> element.normalName().equals("li") && l.normalName().equals("ol"))
            .filter(l -> l.closest("li") == null);
    return list.map(l -> first(l) + counts.merge(l, 1, Integer::sum) - 1 + ". ").orElse("");
  }

  private static int first(Element list) {
    String start = list.attr("start");
    return start.matches("\\d{1,5}") ? Integer.parseInt(start) : 1;
  }

  private void close() {
    new Piece(open.toString(), heading).ifAny().ifPresent(blocks::add);
    open.setLength(0);
    heading = false;
  }
}
