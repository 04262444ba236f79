package dyad.reports.excel.analysis;

import dyad.reports.analysis.SweepReport;
import dyad.reports.excel.MethodSheet;
import dyad.reports.excel.table.Front;
import dyad.reports.excel.table.SheetSpec;
import dyad.reports.excel.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a sweep as an Excel workbook: how well each answer stands, and on what. */
public final class SweepWorkbook {

  private SweepWorkbook() {}

  /** Writes the workbook; the same report gives the same bytes. The stream is left open. */
  public static void write(SweepReport report, OutputStream out) throws IOException {
    SpreadSheets spreads = new SpreadSheets(report);
    List<Table> tables =
        List.of(
            spreads.judgments(),
            spreads.topics(),
            TellingSheet.table(report),
            InfluencesSheet.table(report),
            MethodSheet.table(Sheet.METHOD, report));
    new Front(
            Sheet.SUMMARY,
            report,
            report.brief().title() + " – how well the answers stand",
            report.bottomLine())
        .write(tables, spreads::charts, out);
  }

  /** The sheets, in order. */
  enum Sheet implements SheetSpec {
    SUMMARY("Summary", "What a reader must know", ""),
    JUDGMENTS(
        "Judgments",
        "Which answers each judgment has, and in what share of cases",
        "The brief asks no questions."),
    TOPICS(
        "Topics",
        "How the powers stand to each other on each topic, and in what share of cases",
        "Nothing bears on a topic."),
    TELLING(
        "What would settle most",
        "The facts in doubt, the one first from which one would learn most",
        "No fact in doubt bears on anything."),
    INFLUENCES(
        "What moves what",
        "What each fact in doubt does to each answer, and what an answer falls without",
        "No fact in doubt bears on anything."),
    METHOD("Method", "How likelihood, confidence and alignment come about", "");

    private final String title;
    private final String subject;
    private final String nothing;

    Sheet(String title, String subject, String nothing) {
      this.title = title;
      this.subject = subject;
      this.nothing = nothing;
    }

    @Override
    public String title() {
      return title;
    }

    @Override
    public String subject() {
      return subject;
    }

    @Override
    public String nothing() {
      return nothing;
    }

    @Override
    public boolean prose() {
      return this == METHOD;
    }
  }
}
