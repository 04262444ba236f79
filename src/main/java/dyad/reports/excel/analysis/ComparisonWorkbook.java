package dyad.reports.excel.analysis;

import dyad.reports.analysis.ComparisonReport;
import dyad.reports.excel.MethodSheet;
import dyad.reports.excel.table.Front;
import dyad.reports.excel.table.SheetSpec;
import dyad.reports.excel.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes comparisons as an Excel workbook: what moves, because of what, and what was supposed. */
public final class ComparisonWorkbook {

  private ComparisonWorkbook() {}

  /** Writes the workbook; the same report gives the same bytes. The stream is left open. */
  public static void write(ComparisonReport report, OutputStream out) throws IOException {
    List<Table> tables = new ArrayList<>();
    // One alternative has nothing to stand beside.
    if (report.comparisons().size() > 1) {
      tables.add(MatrixSheet.table(report));
    }
    tables.add(ChangesSheet.table(report));
    tables.add(SupposedSheet.table(report));
    tables.add(MethodSheet.table(Sheet.METHOD, report));
    new Front(Sheet.SUMMARY, report, report.brief().title() + " – compared", report.bottomLine())
        .write(tables, (front, row, pages) -> {}, out);
  }

  /** The sheets, in order. */
  enum Sheet implements SheetSpec {
    SUMMARY("Summary", "What a reader must know"),
    MATRIX("Side by side", "Every answer that changes in any of the alternatives"),
    CHANGES("Changes", "What changes, from what to what, and because of what"),
    SUPPOSED("Supposed", "The facts that differ, and how much of the rest they leave as it is"),
    METHOD("Method", "How likelihood, confidence and alignment come about");

    private final String title;
    private final String subject;

    Sheet(String title, String subject) {
      this.title = title;
      this.subject = subject;
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
      return "Nothing has another term, alignment or confidence.";
    }

    @Override
    public boolean prose() {
      return this == METHOD;
    }
  }
}
