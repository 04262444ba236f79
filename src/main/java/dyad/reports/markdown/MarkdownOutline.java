package dyad.reports.markdown;

import dyad.explanation.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes an outline as Markdown. */
public final class MarkdownOutline {

  private MarkdownOutline() {}

  /** Writes lines under a heading, in UTF-8. */
  public static void write(String heading, List<Line> lines, OutputStream out) throws IOException {
    Markdown text = new Markdown();
    text.heading(3, heading);
    boolean listed = false;
    for (Line line : lines) {
      if (listed && line.level() == 0 && !line.words().isEmpty()) {
        text.end(); // or it would be a part of the item above it
      }
      listed = line.level() > 0;
      if (listed) {
        text.item(line.level() - 1, line.words());
      } else if (line.words().isEmpty()) {
        text.end();
      } else {
        text.paragraph(line.words());
      }
    }
    out.write(text.text().getBytes(StandardCharsets.UTF_8));
  }
}
