package dyad.reports.markdown;

import dyad.reports.Overview;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes an overview of several briefs as Markdown. */
public final class MarkdownOverview {

  private final Markdown out = new Markdown();

  private MarkdownOverview() {}

  /** Writes the overview, in UTF-8. */
  public static void write(Overview overview, OutputStream out) throws IOException {
    out.write(new MarkdownOverview().text(overview).getBytes(StandardCharsets.UTF_8));
  }

  private String text(Overview overview) {
    out.heading(1, overview.title());
    overview.markings().forEach(out::paragraph);
    out.paragraph(overview.summary());
    out.header(List.of("Brief", "As of", "Overall", "Judgments", "Confidence"));
    overview.entries().forEach(this::row);
    overview.entries().forEach(this::entry);
    out.heading(2, "Made by");
    out.paragraph(
        "Dyad "
            + overview.version()
            + ", "
            + overview.rules()
            + " rules, digest "
            + overview.digest()
            + ".");
    return out.text();
  }

  private void row(Overview.Entry entry) {
    if (entry instanceof Overview.Done done) {
      out.row(
          List.of(
              done.heading(),
              done.asOf().toString(),
              done.alignment(),
              done.judgments(),
              done.confidences()));
    } else {
      out.row(List.of(((Overview.Failed) entry).id(), "–", "could not be assessed", "–", "–"));
    }
  }

  private void entry(Overview.Entry entry) {
    if (entry instanceof Overview.Done done) {
      done(done);
    } else {
      Overview.Failed failed = (Overview.Failed) entry;
      out.heading(2, failed.id()).paragraph(failed.words());
    }
  }

  private void done(Overview.Done done) {
    out.heading(2, done.heading());
    done.marking().ifPresent(out::paragraph);
    done.bottomLine().forEach(out::paragraph);
    out.item(0, "Coverage: " + done.coverage());
    out.item(0, done.agreement());
    done.notes().forEach(note -> out.item(0, "Note: " + note));
    out.paragraph("").files("Reports: ", done.reports());
  }
}
