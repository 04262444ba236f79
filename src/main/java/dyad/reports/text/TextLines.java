package dyad.reports.text;

import dyad.problems.Quote;
import dyad.reports.output.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of text, as they are written. */
public final class TextLines {

  private TextLines() {}

  /** Lines as the content of a file. */
  public static OutputFile.Content content(List<String> lines) {
    return out -> {
      for (String line : lines) {
        out.write((Quote.shown(line) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    };
  }
}
