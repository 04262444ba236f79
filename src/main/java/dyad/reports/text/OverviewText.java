package dyad.reports.text;

import dyad.reports.Overview;
import dyad.reports.output.Pieces;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** An overview as lines of plain text. */
public final class OverviewText {

  private OverviewText() {}

  /** Writes each brief with its bottom line, then what became of all. */
  public static void write(Overview overview, OutputStream out) throws IOException {
    Pieces pieces = new Pieces(out);
    overview.entries().each(entry -> pieces.add(TextLines.text(lines(entry))));
    pieces.add(TextLines.text(List.of(overview.summary())));
    pieces.end();
  }

  private static List<String> lines(Overview.Entry entry) {
    List<String> lines = new ArrayList<>();
    if (entry instanceof Overview.Done done) {
      done(done, lines);
    } else {
      Overview.Failed failed = (Overview.Failed) entry;
      lines.add(failed.id());
      lines.add("  " + failed.words());
    }
    lines.add("");
    return lines;
  }

  private static void done(Overview.Done done, List<String> lines) {
    lines.add(done.id() + ": " + done.title() + " (as of " + done.asOf() + ")");
    done.marking().ifPresent(m -> lines.add("  " + m));
    done.bottomLine().forEach(line -> lines.add("  " + line));
    lines.add("  Overall: " + done.alignment());
    lines.add("  Judgments: " + done.judgments());
    lines.add("  Confidence: " + done.confidences());
    lines.add("  Coverage: " + done.coverage());
    lines.add("  " + done.agreement());
    done.notes().forEach(note -> lines.add("  Note: " + note));
    lines.add("  Reports: " + String.join(", ", done.reports()));
  }
}
