package dyad.reports.text;

import dyad.explanation.Wording;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.analysis.ShiftWords;
import dyad.scenarios.comparison.Change;
import dyad.scenarios.comparison.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several comparisons from one situation side by side: a row for each answer that changes in any.
 */
final class CompareMatrix {

  private static final String SAME = "·";

  private final ComparisonReport report;
  private final List<List<String>> rows;

  CompareMatrix(ComparisonReport report) {
    this.report = report;
    this.rows = report.rows().stream().map(CompareMatrix::row).toList();
  }

  private static List<String> row(ComparisonReport.Row row) {
    String name = row.id() + (row.subject() == Change.Subject.CONFIDENCE ? " confidence" : "");
    return Stream.concat(
            Stream.of(name, row.from()),
            row.changes().stream().map(c -> c.map(Change::to).orElse(SAME)))
        .toList();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<Comparison> comparisons = report.comparisons();
    lines.add("From “" + report.from() + "” to each of:");
    IntStream.range(0, comparisons.size())
        .forEach(i -> lines.add("  [" + (i + 1) + "] " + comparisons.get(i).to().name()));
    lines.add("");
    if (rows.isEmpty()) {
      lines.add(Wording.capital(ShiftWords.nothing(report.comparisons())));
    } else {
      table(lines);
    }
    notes(lines);
    return lines;
  }

  private void notes(List<String> lines) {
    List<Comparison> comparisons = report.comparisons();
    for (int i = 0; i < comparisons.size(); i++) {
      String label = "[" + (i + 1) + "] ";
      Stream.of(ShiftWords.within(comparisons.get(i)), ComparisonReport.idle(comparisons.get(i)))
          .flatMap(Optional::stream)
          .forEach(
              note -> {
                if (!lines.get(lines.size() - 1).startsWith("[")) {
                  lines.add("");
                }
                lines.add(label + note);
              });
    }
  }

  private void table(List<String> lines) {
    List<List<String>> table = new ArrayList<>();
    table.add(header());
    table.addAll(rows);
    int[] widths =
        IntStream.range(0, table.get(0).size())
            .map(column -> table.stream().mapToInt(r -> r.get(column).length()).max().orElse(0))
            .toArray();
    table.forEach(row -> lines.add(padded(row, widths)));
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("", "from"));
    IntStream.range(0, report.comparisons().size()).forEach(i -> header.add("[" + (i + 1) + "]"));
    return header;
  }

  private static String padded(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
