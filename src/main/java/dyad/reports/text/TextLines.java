package dyad.reports.text;

import dyad.problems.Quote;
import dyad.reports.output.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of text, as they are written. */
public final class TextLines {

  private TextLines() {}

  /** Lines as the content of a file. */
  public static OutputFile.Content content(List<String> lines) {
    return out -> {
      for (String line : lines) {
        out.write(text(List.of(line)).getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  /** Lines as one text. */
  static String text(List<String> lines) {
    return lines.stream().map(line -> Quote.shown(line) + "\n").collect(Collectors.joining());
  }
}
