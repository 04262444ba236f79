package dyad.reports.excel;

import dyad.reports.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a report as an Excel workbook: answers first, then why, then the facts, rules and method.
 */
public final class Workbook {

  private Workbook() {}

  /** Writes the workbook; the same report gives the same bytes. The stream is left open. */
  public static void write(Report report, OutputStream out) throws IOException {
    List<Table> tables = tables(report);
    new Book(report.brief(), report.brief().title(), List.of(Tab.values()))
        .write(
            tables,
            pages ->
                new SummarySheet(pages.apply(Tab.SUMMARY), report)
                    .write(tables, pages.apply(Tab.JUDGMENTS).sheet()),
            out);
  }

  private static List<Table> tables(Report report) {
    Outline outline = new Outline(report);
    return List.of(
        JudgmentsSheet.table(report),
        TopicsSheet.table(report),
        FindingsSheet.table(report),
        DerivationsSheet.table(outline),
        FactsSheet.table(report, outline),
        RulesSheet.table(report),
        MethodSheet.table(Tab.METHOD, report));
  }
}
