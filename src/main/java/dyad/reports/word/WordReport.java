package dyad.reports.word;

import dyad.facts.office.SameBytes;
import dyad.reports.Report;
import dyad.reports.Turns;
import dyad.reports.WhatIf;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes a report as a Word document. */
public final class WordReport {

  private WordReport() {}

  /**
   * Writes the document; the same report gives the same bytes. The stream is left open.
   *
   * @param report the report
   * @param whatIf what it can be asked, from which comes what would change our mind
   * @param out where to
   */
  public static void write(Report report, WhatIf whatIf, OutputStream out) throws IOException {
    Turns turns = Turns.of(report, whatIf);
    try (XWPFDocument document = new XWPFDocument()) {
      Manuscript manuscript = new Manuscript(document);
      Sheets sheets =
          new Sheets(manuscript, report.brief().marking().orElse(""), report.brief().title());
      List<Annex> annexes = new Annexes(report, turns).all();
      new Briefing(manuscript, report, turns).write(annexes);
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
      SameBytes.write(document, report.brief().title(), report.brief().asOf(), out);
    }
  }
}
