package dyad.reports.markdown;

import dyad.reports.SweepWords;
import dyad.reports.paper.Block;
import dyad.reports.paper.Cell;
import dyad.reports.paper.Paper;
import dyad.reports.paper.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Writes a paper as Markdown; bars become tables of their shares. */
public final class MarkdownPaper {

  private final Paper paper;
  private final Markdown out = new Markdown();

  private MarkdownPaper(Paper paper) {
    this.paper = paper;
  }

  /** Writes the paper, in UTF-8; the same paper gives the same bytes. */
  public static void write(Paper paper, OutputStream out) throws IOException {
    out.write(new MarkdownPaper(paper).text().getBytes(StandardCharsets.UTF_8));
  }

  private String text() {
    out.heading(1, paper.title());
    paper.brief().marking().ifPresent(out::paragraph);
    out.paragraph(paper.about());
    paper.bottomLine().forEach(out::paragraph);
    paper.front().forEach(b -> block(b, 2));
    for (Part part : paper.parts()) {
      out.heading(2, part.title());
      part.blocks().forEach(b -> block(b, 3));
    }
    out.paragraph("Made from: " + paper.madeFrom().text());
    return out.text();
  }

  private void block(Block block, int level) {
    if (block instanceof Block.Heading heading) {
      String mark = heading.mark().words();
      out.heading(
          heading.major() ? level : level + 1,
          heading.words() + (mark.isEmpty() ? "" : " " + mark));
    } else if (block instanceof Block.Prose prose) {
      out.paragraph((prose.lead().isEmpty() ? "" : prose.lead() + ". ") + prose.words());
    } else if (block instanceof Block.Items items) {
      items.lines().forEach(l -> out.item(l.level() - 1, l.words()));
      out.end();
    } else if (block instanceof Block.Grid grid) {
      out.header(grid.columns().stream().map(Block.Column::title).toList());
      grid.rows().forEach(r -> out.row(r.stream().map(Cell::told).toList()));
      out.end();
    } else {
      bars((Block.Bars) block);
    }
  }

  private void bars(Block.Bars bars) {
    out.paragraph(bars.title() + ":");
    out.header(
        Stream.concat(Stream.of(""), bars.series().stream().map(Block.Series::name)).toList());
    for (Block.Bar bar : bars.bars()) {
      List<String> shares =
          bar.shares().stream().map(s -> s > 0 ? SweepWords.share(s) : "").toList();
      out.row(Stream.concat(Stream.of(bar.label()), shares.stream()).toList());
    }
    out.end();
  }
}
