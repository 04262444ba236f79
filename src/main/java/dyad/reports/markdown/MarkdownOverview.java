package dyad.reports.markdown;

import dyad.reports.Overview;
import dyad.reports.output.Pieces;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes an overview of several briefs as Markdown. */
public final class MarkdownOverview {

  private MarkdownOverview() {}

  /** Writes the overview, in UTF-8, brief by brief. */
  public static void write(Overview overview, OutputStream out) throws IOException {
    Pieces pieces = new Pieces(out);
    pieces.add(head(overview));
    overview.entries().each(entry -> pieces.add(row(entry)));
    overview.entries().each(entry -> pieces.add("\n" + section(entry)));
    pieces.add("\n" + foot(overview));
    pieces.end();
  }

  private static String head(Overview overview) {
    Markdown head = new Markdown().heading(1, overview.title());
    overview.markings().forEach(head::paragraph);
    head.paragraph(overview.summary());
    return head.header(List.of("Brief", "As of", "Overall", "Judgments", "Confidence")).text();
  }

  private static String foot(Overview overview) {
    return new Markdown()
        .heading(2, "Made by")
        .paragraph(
            "Dyad "
                + overview.version()
                + ", "
                + overview.rules()
                + " rules, digest "
                + overview.digest()
                + ".")
        .text();
  }

  private static String row(Overview.Entry entry) {
    return new Markdown().row(cells(entry)).text();
  }

  private static List<String> cells(Overview.Entry entry) {
    return entry instanceof Overview.Done done
        ? List.of(
            done.heading(),
            done.asOf().toString(),
            done.alignment(),
            done.judgments(),
            done.confidences())
        : List.of(((Overview.Failed) entry).id(), "–", "could not be assessed", "–", "–");
  }

  private static String section(Overview.Entry entry) {
    if (entry instanceof Overview.Done done) {
      return section(done);
    }
    Overview.Failed failed = (Overview.Failed) entry;
    return new Markdown().heading(2, failed.id()).paragraph(failed.words()).text();
  }

  private static String section(Overview.Done done) {
    Markdown out = new Markdown().heading(2, done.heading());
    done.marking().ifPresent(out::paragraph);
    done.bottomLine().forEach(out::paragraph);
    out.item(0, "Coverage: " + done.coverage());
    out.item(0, done.agreement());
    done.notes().forEach(note -> out.item(0, "Note: " + note));
    return out.paragraph("").files("Reports: ", done.reports()).text();
  }
}
