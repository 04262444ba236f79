package dyad.reports.markdown;

import dyad.reports.paper.Block;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes blocks as Markdown that stands in a text of somebody's own. */
public final class MarkdownPiece {

  private MarkdownPiece() {}

  /**
   * Writes blocks, in UTF-8.
   *
   * @param level of their major headings, from 1
   * @param out where to; left open
   */
  public static void write(List<Block> blocks, int level, OutputStream out) throws IOException {
    Markdown text = new Markdown();
    new MarkdownBlocks(text).write(blocks, level);
    out.write(text.text().getBytes(StandardCharsets.UTF_8));
  }
}
