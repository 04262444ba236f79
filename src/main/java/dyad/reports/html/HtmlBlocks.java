package dyad.reports.html;

import dyad.reports.output.Neighbour;
import dyad.reports.paper.Bars;
import dyad.reports.paper.Block;
import dyad.reports.paper.Item;
import dyad.reports.paper.Matrix;
import dyad.reports.paper.Spans;
import dyad.reports.paper.TableCell;
import dyad.reports.paper.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes blocks below each other. */
final class HtmlBlocks {

  private final Html out;
  private final Map<String, String> ids;

  HtmlBlocks(Html out) {
    this(out, Map.of());
  }

  /**
   * Blocks on a page that has places of its own.
   *
   * @param places the ids of the places that keys lead to which no heading here has
   */
  HtmlBlocks(Html out, Map<String, String> places) {
    this.out = out;
    this.ids = new HashMap<>(places);
  }

  void write(List<? extends Block> blocks) {
    Block.plain(blocks).forEach(this::block);
  }

  private void block(Block.Plain block) {
    if (block instanceof Block.Heading heading) {
      heading(heading);
    } else if (block instanceof Block.Prose prose) {
      prose(prose);
    } else if (block instanceof Block.Items items) {
      items(items.items(), 0, 1);
    } else if (block instanceof Block.Callout callout) {
      callout(callout);
    } else if (block instanceof Block.Grid grid) {
      grid(grid);
    } else if (block instanceof Spans spans) {
      new SpansFigure(out, this::id).write(spans);
    } else if (block instanceof Matrix matrix) {
      new MatrixFigure(out).write(matrix);
    } else {
      bars((Bars) block);
    }
  }

  private void heading(Block.Heading heading) {
    String tag = heading.major() ? "h3" : "h4";
    if (heading.key().isEmpty()) {
      out.open(tag, "dir", "auto");
    } else {
      out.open(tag, "dir", "auto", "id", id(heading.key()));
    }
    out.text(heading.words());
    if (!heading.mark().words().isEmpty()) {
      out.text(" ").leaf("span", heading.mark().words(), "class", "mark " + tone(heading.mark()));
    }
    out.close();
  }

  private void prose(Block.Prose prose) {
    if (prose.note()) {
      out.open("p", "class", "note", "dir", "auto");
    } else {
      out.open("p", "dir", "auto");
    }
    prose.runs().forEach(this::run);
    out.close();
  }

  private void run(TableCell run) {
    if (!run.to().isEmpty()) {
      out.leaf("a", run.told(), "href", "#" + id(run.to()));
    } else if (run.tone() == Tone.STRONG) {
      out.leaf("b", run.told());
    } else if (run.tone() == Tone.PLAIN) {
      out.text(run.told());
    } else {
      out.leaf("span", run.told(), "class", tone(run));
    }
  }

  private void callout(Block.Callout callout) {
    out.open("aside", "class", "callout", "aria-label", callout.title());
    out.open("p").leaf("b", callout.title()).close();
    callout.sentences().forEach(s -> out.leaf("p", s, "dir", "auto"));
    out.close();
  }

  /** Writes the items of one level, with those further in below them, and tells where they end. */
  private int items(List<Item> items, int from, int level) {
    out.open("ul");
    int at = from;
    while (at < items.size() && items.get(at).level() >= level) {
      out.open("li", "dir", "auto");
      items.get(at).runs().forEach(this::run);
      at++;
      if (at < items.size() && items.get(at).level() > level) {
        at = items(items, at, level + 1);
      }
      out.close();
    }
    out.close();
    return at;
  }

  private void grid(Block.Grid grid) {
    out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Table");
    out.open("table").open("colgroup");
    int shares = grid.columns().stream().mapToInt(Block.Column::share).sum();
    grid.columns().forEach(c -> out.empty("col", "class", "w" + 100 * c.share() / shares));
    out.close().open("thead").open("tr");
    grid.columns().forEach(c -> out.leaf("th", c.title(), "scope", "col", "class", aligned(c)));
    out.close().close().open("tbody");
    for (List<TableCell> row : grid.rows()) {
      out.open("tr");
      if (grid.isSpanned(row)) {
        String all = String.valueOf(grid.columns().size());
        out.leaf("td", row.get(0).told(), "dir", "auto", "colspan", all);
      } else {
        for (int i = 0; i < row.size(); i++) {
          cell(row.get(i), grid.columns().get(i));
        }
      }
      out.close();
    }
    out.close().close().close();
  }

  private void cell(TableCell cell, Block.Column column) {
    out.open("td", "dir", "auto", "class", aligned(column) + " " + tone(cell));
    if (!cell.file().isEmpty()) {
      out.leaf("a", cell.words(), "href", Neighbour.link(cell.file()));
    } else if (cell.to().isEmpty()) {
      out.text(cell.words());
    } else {
      out.leaf("a", cell.words(), "href", "#" + id(cell.to()));
    }
    if (!cell.range().isEmpty()) {
      out.text(" " + cell.range());
    }
    out.close();
  }

  private static String aligned(Block.Column column) {
    return column.centred() ? "centred" : "words";
  }

  private static String tone(TableCell cell) {
    return cell.tone().name().toLowerCase(Locale.ROOT);
  }

  private void bars(Bars bars) {
    out.open("figure", "class", "bars");
    out.leaf("figcaption", bars.title());
    legend(out, bars.series());
    out.open("ul", "class", "stack");
    bars.bars().forEach(b -> bar(b, bars.series()));
    out.close().close();
  }

  /** What each colour of a figure stands for. */
  static void legend(Html out, List<Block.Series> series) {
    out.open("ul", "class", "legend");
    for (Block.Series one : series) {
      out.open("li").open("svg", "viewBox", "0 0 12 12", "aria-hidden", "true");
      out.open("rect", "width", "12", "height", "12", "fill", "#" + one.shade().hex()).close();
      out.close().text(" " + one.name()).close();
    }
    out.close();
  }

  private void bar(Bars.Bar bar, List<Block.Series> series) {
    out.open("li").leaf("a", bar.label(), "href", "#" + id(bar.to()), "dir", "auto");
    out.open(
        "svg",
        "viewBox",
        "0 0 1000 10",
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        bar.told(series));
    double from = 0;
    for (int i = 0; i < series.size(); i++) {
      double share = bar.shares().get(i);
      if (share > 0) {
        out.open(
            "rect",
            "x",
            thousandths(from),
            "width",
            thousandths(share),
            "height",
            "10",
            "fill",
            "#" + series.get(i).shade().hex());
        out.leaf("title", bar.told(series.get(i), share)).close();
      }
      from += share;
    }
    out.close().close();
  }

  private static String thousandths(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 1000);
  }

  private String id(String key) {
    return ids.computeIfAbsent(key, k -> "at-" + (ids.size() + 1));
  }
}
