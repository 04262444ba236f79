package dyad.reports.text;

import dyad.reports.analysis.RecordReport;
import dyad.reports.analysis.RecordTables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tells what came of answers as lines. */
public final class RecordText {

  private RecordText() {}

  /** The lines. */
  public static List<String> lines(RecordReport report) {
    List<String> lines = new ArrayList<>(List.of(report.title(), ""));
    lines.addAll(report.bottomLine());
    for (RecordTables.Table table : new RecordTables(report.record()).all()) {
      lines.addAll(List.of("", table.title()));
      lines.addAll(laidOut(table));
      lines.add("  " + table.note());
    }
    if (!report.decided().isEmpty()) {
      lines.addAll(List.of("", RecordReport.DECIDED));
      report.decided().forEach(d -> lines.add("  – " + d));
    }
    return lines;
  }

  /** The rows, each column as wide as its widest cell. */
  private static List<String> laidOut(RecordTables.Table table) {
    List<List<String>> rows = new ArrayList<>(List.of(table.columns()));
    rows.addAll(table.rows());
    List<Integer> widths =
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> rows.stream().mapToInt(r -> r.get(i).length()).max().orElseThrow())
            .toList();
    return rows.stream().map(r -> line(r, widths)).toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder(" ");
    for (int i = 0; i < row.size(); i++) {
      line.append(' ').append(row.get(i)).append(" ".repeat(widths.get(i) - row.get(i).length()));
      line.append(' ');
    }
    return line.toString().stripTrailing();
  }
}
