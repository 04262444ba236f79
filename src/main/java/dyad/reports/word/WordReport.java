package dyad.reports.word;

import dyad.facts.office.SameBytes;
import dyad.reports.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes a report as a Word document. */
public final class WordReport {

  private WordReport() {}

  /** Writes the document; the same report gives the same bytes. The stream is left open. */
  public static void write(Report report, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      Manuscript manuscript = new Manuscript(document);
      Sheets sheets =
          new Sheets(manuscript, report.brief().marking().orElse(""), report.brief().title());
      List<Annex> annexes = new Annexes(report).all();
      new Briefing(manuscript, report).write(annexes);
      sheets.end("");
      for (Annex annex : annexes) {
        manuscript.target(Style.SECTION, annex.heading(), annex.heading());
        annex.write().accept(manuscript);
        if (annex.equals(annexes.get(annexes.size() - 1))) {
          sheets.close(annex.prefix());
        } else {
          sheets.end(annex.prefix());
        }
      }
      String made = report.madeFrom().text();
      SameBytes.write(document, report.brief().title(), made, report.brief().asOf(), out);
    }
  }
}
