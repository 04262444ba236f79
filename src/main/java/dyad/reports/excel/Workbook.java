package dyad.reports.excel;

import dyad.reports.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a report as an Excel workbook: answers first, then why, then the facts, rules and method.
 */
public final class Workbook {

  private Workbook() {}

  /** Writes the workbook; the same report gives the same bytes. The stream is left open. */
  public static void write(Report report, OutputStream out) throws IOException {
    List<Table> tables = tables(report);
    Anchors anchors = new Anchors(tables);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Styles styles = new Styles(workbook);
      Map<Tab, Page> pages = new EnumMap<>(Tab.class);
      for (Tab tab : Tab.values()) {
        XSSFSheet sheet = workbook.createSheet(tab.title());
        sheet.setDisplayGridlines(false);
        Paper.set(sheet, report.brief().marking().orElse(""), report.brief().title());
        pages.put(tab, new Page(sheet, styles, anchors));
      }
      for (Table table : tables) {
        new TableSheet(table, page(pages, table.tab())).write(running(report));
      }
      new SummarySheet(page(pages, Tab.SUMMARY), report)
          .write(tables, page(pages, Tab.JUDGMENTS).sheet());
      SameBytes.write(workbook, report.brief().title(), report.brief().asOf(), out);
    }
  }

  private static Page page(Map<Tab, Page> pages, Tab tab) {
    return Objects.requireNonNull(pages.get(tab));
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
        MethodSheet.table(report));
  }

  /** What stands on top of every sheet: the marking first. */
  private static String running(Report report) {
    return Stream.concat(
            report.brief().marking().stream(),
            Stream.of(report.brief().title(), "as of " + report.brief().asOf()))
        .collect(Collectors.joining(" · "));
  }
}
