package dyad.reports.markdown;

import dyad.reports.paper.Bars;
import dyad.reports.paper.Block;
import dyad.reports.paper.Matrix;
import dyad.reports.paper.Spans;
import dyad.reports.paper.TableCell;
import dyad.reports.wording.SweepWords;
import java.util.List;
import java.util.stream.Stream;

/** Writes blocks below each other. */
final class MarkdownBlocks {

  private final Markdown out;

  /** How the last figure is read. */
  private String shown = "";

  MarkdownBlocks(Markdown out) {
    this.out = out;
  }

  /**
   * Writes some blocks.
   *
   * @param level of their headings
   */
  void write(List<? extends Block> blocks, int level) {
    Block.plain(blocks).forEach(b -> block(b, level));
  }

  private void block(Block.Plain block, int level) {
    if (block instanceof Block.Heading heading) {
      String mark = heading.mark().words();
      out.heading(
          heading.major() ? level : level + 1,
          heading.words() + (mark.isEmpty() ? "" : " " + mark));
    } else if (block instanceof Block.Prose prose) {
      out.paragraph(prose.words());
    } else if (block instanceof Block.Items items) {
      items.lines().forEach(l -> out.item(l.level() - 1, l.words()));
      out.end();
    } else if (block instanceof Block.Callout callout) {
      out.paragraph(callout.title() + ":");
      callout.sentences().forEach(s -> out.item(0, s));
      out.end();
    } else if (block instanceof Block.Grid grid) {
      grid(grid);
    } else if (block instanceof Spans spans) {
      spans(spans);
    } else if (block instanceof Matrix matrix) {
      out.paragraph(matrix.described());
    } else {
      bars((Bars) block);
    }
  }

  /** A row that spans all columns stands above the table of those that follow it. */
  private void grid(Block.Grid grid) {
    boolean headed = false;
    for (List<TableCell> row : grid.rows()) {
      if (grid.isSpanned(row)) {
        out.end();
        out.paragraph(row.get(0).told());
        headed = false;
      } else {
        if (!headed) {
          out.header(grid.columns().stream().map(Block.Column::title).toList());
          headed = true;
        }
        out.row(row.stream().map(TableCell::told).toList());
      }
    }
    out.end();
  }

  private void spans(Spans spans) {
    // How it is read need not be told again below each of its like.
    out.paragraph(spans.title() + (spans.shows().equals(shown) ? ":" : ". " + spans.shows()));
    shown = spans.shows();
    out.header(List.of("", ""));
    spans.spans().forEach(s -> out.row(List.of(s.label(), s.told())));
    out.end();
  }

  private void bars(Bars bars) {
    out.paragraph(bars.title() + ":");
    out.header(
        Stream.concat(Stream.of(""), bars.series().stream().map(Block.Series::name)).toList());
    for (Bars.Bar bar : bars.bars()) {
      List<String> shares =
          bar.shares().stream().map(s -> s > 0 ? SweepWords.share(s) : "").toList();
      out.row(Stream.concat(Stream.of(bar.label()), shares.stream()).toList());
    }
    out.end();
  }
}
