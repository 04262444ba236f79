package dyad.reports.excel;

import dyad.reports.Report;
import dyad.reports.excel.live.Live;
import dyad.reports.excel.live.LiveChanges;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.MarkedWorkbook;
import dyad.reports.excel.table.SheetBuilder;
import dyad.reports.excel.table.SheetSpec;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableSheet;
import dyad.reports.excel.table.WarmUp;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes a report as an Excel workbook: answers first, then why, then the facts, rules and method,
 * and last the compiled answers as formulas, by which the workbook follows the switches of its
 * facts.
 */
public final class Workbook {

  private Workbook() {}

  /** Writes the workbook; the same report gives the same bytes. The stream is left open. */
  public static void write(Report report, OutputStream out) throws IOException {
    String title = report.brief().title();
    MarkedWorkbook book = new MarkedWorkbook(report, title, tabs(report));
    Live live = new Live(report, book.running());
    List<Table> tables = tables(report, live);
    CellContent running = live.text(LiveChanges.RUNNING, book.running());
    book.write(
        tables,
        running,
        pages -> {
          new SummarySheet(pages.apply(Tab.SUMMARY), report, live)
              .write(tabs(report), pages.apply(Tab.JUDGMENTS));
          paint(tables, pages);
          // Last, since what it tells may still be looked for.
          new TableSheet(TurnsSheet.table(report), pages.apply(Tab.TURNS)).write(running);
        },
        out);
  }

  /** Has the library load what a workbook takes: while a report is made, another core can do so. */
  public static void warmUp() throws IOException {
    WarmUp.run();
  }

  /** Sources are there only where they are at hand, two layers only where there are two. */
  private static List<Tab> tabs(Report report) {
    return Arrays.stream(Tab.values())
        .filter(tab -> tab != Tab.SOURCE || !report.passages().isEmpty())
        .filter(tab -> tab != Tab.LAYERS || report.general().isPresent())
        .toList();
  }

  private static List<Table> tables(Report report, Live live) {
    Outline outline = new Outline(report);
    Stream<Table> shown =
        Stream.of(
            JudgmentsSheet.table(report, live.grounds()),
            TopicsSheet.table(report, live.topics()),
            LayersSheet.table(report),
            FindingsSheet.table(report),
            DerivationsSheet.table(outline),
            FactsSheet.table(report, outline),
            SourceSheet.table(report),
            RulesSheet.table(report),
            MethodSheet.table(Tab.METHOD, report));
    List<Tab> tabs = tabs(report);
    return Stream.concat(shown, live.tables().stream())
        .filter(table -> tabs.contains(table.tab()))
        .toList();
  }

  /** What changes its look with the switches. */
  private static void paint(List<Table> tables, Function<SheetSpec, SheetBuilder> pages) {
    for (Table table : tables) {
      int rows = table.rows().size();
      if (rows > 0 && table.tab() instanceof Tab tab) {
        SheetBuilder page = pages.apply(tab);
        switch (tab) {
          case JUDGMENTS -> JudgmentsSheet.paint(page, rows);
          case TOPICS -> TopicsSheet.paint(page, rows);
          case FINDINGS -> FindingsSheet.paint(page, rows);
          case FACTS -> FactsSheet.paint(page, rows);
          default -> {}
        }
      }
    }
  }
}
