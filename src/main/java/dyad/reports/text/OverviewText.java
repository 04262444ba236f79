package dyad.reports.text;

import dyad.reports.Overview;
import java.util.ArrayList;
import java.util.List;

/** An overview as lines of plain text. */
public final class OverviewText {

  private OverviewText() {}

  /** Each brief with its bottom line, then what became of all. */
  public static List<String> lines(Overview overview) {
    List<String> lines = new ArrayList<>();
    for (Overview.Entry entry : overview.entries()) {
      if (entry instanceof Overview.Done done) {
        done(done, lines);
      } else {
        Overview.Failed failed = (Overview.Failed) entry;
        lines.add(failed.id());
        lines.add("  " + failed.words());
      }
      lines.add("");
    }
    lines.add(overview.summary());
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
