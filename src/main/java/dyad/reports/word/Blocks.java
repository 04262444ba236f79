package dyad.reports.word;

import dyad.facts.Brief;
import dyad.reports.office.BarChart;
import dyad.reports.office.Ink;
import dyad.reports.paper.Bars;
import dyad.reports.paper.Block;
import dyad.reports.paper.Evenly;
import dyad.reports.paper.Item;
import dyad.reports.paper.Matrix;
import dyad.reports.paper.Spans;
import dyad.reports.paper.TableCell;
import dyad.reports.paper.Tone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Lays out the blocks of a paper below each other. */
final class Blocks {

  /** As many bars as fit on a page beside a heading; more are spread evenly over several charts. */
  private static final int BARS = 28;

  /** In millimetres: a bar, and what stands around the bars. */
  private static final double BAR = 7;

  private static final double BARS_FRAME = 24;
  private static final double SPAN = 5;
  private static final double SPANS = 18;

  /** In twentieths of a point. */
  private static final int BEHIND_ITEMS = 100;

  private final Manuscript manuscript;
  private final Brief brief;
  private final int width;

  /** How the last figure is read. */
  private String shown = "";

  /**
   * For a document.
   *
   * @param manuscript the document
   * @param brief the brief that it is about
   * @param across whether its paper lies across
   */
  Blocks(Manuscript manuscript, Brief brief, boolean across) {
    this.manuscript = manuscript;
    this.brief = brief;
    this.width = manuscript.page().room(across);
  }

  void write(List<? extends Block> blocks) {
    Optional<Block> before = Optional.empty();
    for (Block.Plain block : Block.plain(blocks)) {
      boolean note = block instanceof Block.Prose prose && prose.note();
      if (note && before.isPresent()) {
        // What is noted stays on the page of what it is noted on.
        last().setKeepNext(true);
      }
      write(block);
      if (note && before.filter(Block.Items.class::isInstance).isPresent()) {
        last().setSpacingBefore(BEHIND_ITEMS);
      }
      before = Optional.of(block);
    }
  }

  private XWPFParagraph last() {
    List<XWPFParagraph> all = manuscript.document().getParagraphs();
    return all.get(all.size() - 1);
  }

  private void write(Block.Plain block) {
    if (block instanceof Block.Heading heading) {
      heading(heading);
    } else if (block instanceof Block.Prose prose) {
      prose(prose);
    } else if (block instanceof Block.Items items) {
      items(items.items());
    } else if (block instanceof Block.Callout callout) {
      callout(callout);
    } else if (block instanceof Block.Grid grid) {
      grid(grid);
    } else if (block instanceof Spans spans) {
      spans(spans);
    } else if (block instanceof Matrix matrix) {
      manuscript.paragraph(Style.BODY, matrix.described());
    } else {
      bars((Bars) block);
    }
  }

  private void heading(Block.Heading heading) {
    Style style = heading.major() ? Style.HEADING : Style.SUBHEADING;
    XWPFParagraph paragraph =
        heading.key().isEmpty()
            ? manuscript.paragraph(style, heading.words())
            : manuscript.target(style, heading.words(), heading.key());
    String mark = heading.mark().words();
    if (!mark.isEmpty()) {
      Letters.in(ink(heading.mark().tone())).add(paragraph, "  " + mark);
    }
  }

  private void prose(Block.Prose prose) {
    runs(manuscript.paragraph(prose.note() ? Style.NOTE : Style.BODY), prose.runs());
  }

  private void runs(XWPFParagraph paragraph, List<TableCell> runs) {
    runs.forEach(r -> letters(r).add(paragraph, r.told()));
  }

  /** An item is never parted from the first of those below it. */
  private void items(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      XWPFParagraph paragraph = manuscript.item(items.get(i).level() - 1);
      paragraph.setKeepNext(
          i + 1 < items.size() && items.get(i + 1).level() > items.get(i).level());
      runs(paragraph, items.get(i).runs());
    }
  }

  private void callout(Block.Callout callout) {
    manuscript.paragraph(Style.BOX_HEAD, callout.title());
    callout.sentences().forEach(s -> manuscript.paragraph(Style.BOX, s));
  }

  private void grid(Block.Grid grid) {
    int shares = grid.columns().stream().mapToInt(Block.Column::share).sum();
    List<WordTable.Column> columns =
        grid.columns().stream()
            .map(c -> new WordTable.Column(c.title(), width * c.share() / shares, c.centred()))
            .toList();
    WordTable table = manuscript.table(grid.rows().size(), columns);
    for (List<TableCell> cells : grid.rows()) {
      if (grid.isSpanned(cells)) {
        table.across(cells.get(0).told());
      } else {
        row(table, cells);
      }
    }
    // What follows a table would otherwise touch it.
    manuscript.paragraph(Style.GAP);
  }

  private void row(WordTable table, List<TableCell> cells) {
    XWPFTableRow row = table.row(cells.stream().map(this::cell).toList());
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell filled = row.getCell(i);
      fill(cells.get(i).tone()).ifPresent(filled::setColor);
      if (!cells.get(i).range().isEmpty()) {
        XWPFParagraph words = filled.getParagraphs().get(0);
        words.createRun().addBreak();
        letters(cells.get(i)).add(words, cells.get(i).range());
      }
    }
  }

  private WordTable.Cell cell(TableCell cell) {
    return new WordTable.Cell(cell.words(), letters(cell));
  }

  private Letters letters(TableCell cell) {
    if (!cell.to().isEmpty()) {
      return Letters.to(manuscript.bookmark(cell.to()));
    }
    return switch (cell.tone()) {
      case STRONG -> Letters.STRONG;
      case MUTED -> Letters.in(Ink.MUTED);
      default -> Letters.PLAIN;
    };
  }

  private static Optional<String> fill(Tone tone) {
    return switch (tone) {
      case UP -> Optional.of(Ink.UP);
      case DOWN -> Optional.of(Ink.DOWN);
      case OPENED -> Optional.of(Ink.OPENED);
      case CLOSED -> Optional.of(Ink.CLOSED);
      default -> Optional.empty();
    };
  }

  /** A mark in a line has no ground of its own, so its letters bear the colour. */
  private static String ink(Tone tone) {
    return switch (tone) {
      case UP -> Ink.JOINED;
      case DOWN -> Ink.PARTED;
      default -> Ink.MUTED;
    };
  }

  private void bars(Bars bars) {
    // A house's caption may stand below what it names, and lets go of what follows.
    manuscript.paragraph(Style.LABEL, bars.title()).setKeepNext(true);
    Evenly.spread(bars.bars(), BARS)
        .forEach(some -> chart(new Bars(bars.title(), bars.series(), some)));
  }

  private void spans(Spans spans) {
    manuscript.paragraph(Style.LABEL, spans.title());
    chart(
        BarChart.of(spans, ChartParagraph.LETTERS, ChartParagraph.LONGEST_LABEL),
        SPANS + SPAN * spans.spans().size());
    if (!spans.shows().equals(shown)) {
      // How it is read stands below it, on its page, and not below each of its like.
      last().setKeepNext(true);
      manuscript.paragraph(Style.NOTE, spans.shows());
    }
    shown = spans.shows();
  }

  private void chart(Bars bars) {
    chart(
        BarChart.of(bars, ChartParagraph.LETTERS, ChartParagraph.LONGEST),
        BARS_FRAME + BAR * bars.bars().size());
  }

  private void chart(BarChart chart, double height) {
    try {
      ChartParagraph.into(manuscript.paragraph(Style.BODY), chart, width, height, brief);
      if (!manuscript.styles().house().isEmpty()) {
        List<XWPFChart> charts = manuscript.document().getCharts();
        BarChart.undress(charts.get(charts.size() - 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written to", e);
    }
  }
}
