package dyad.reports.markdown;

import dyad.reports.paper.Paper;
import dyad.reports.paper.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

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
    MarkdownBlocks blocks = new MarkdownBlocks(out);
    out.heading(1, paper.title());
    paper.brief().marking().ifPresent(out::paragraph);
    out.paragraph(paper.about());
    paper.bottomLine().forEach(out::paragraph);
    blocks.write(paper.front(), 2);
    for (Part part : paper.parts()) {
      out.heading(2, part.title());
      blocks.write(part.blocks(), 3);
    }
    out.paragraph("Made from: " + paper.madeFrom().text());
    return out.text();
  }
}
