package dyad.cli;

import dyad.facts.Question;
import dyad.scenarios.Change;
import dyad.scenarios.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several comparisons from one situation side by side: a row for each answer that changes in any.
 */
final class CompareMatrix {

  private static final String SAME = "·";

  private final List<Comparison> comparisons;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  CompareMatrix(List<Comparison> comparisons) {
    this.comparisons = comparisons;
    List<String> order =
        Stream.concat(
                comparisons.get(0).from().brief().questions().stream().map(Question::id),
                comparisons.get(0).from().brief().topics().stream())
            .toList();
    for (Change.Subject subject : Change.Subject.values()) {
      comparisons.stream()
          .flatMap(c -> c.changes(subject).stream())
          .sorted(Comparator.comparing(c -> order.indexOf(c.id())))
          .forEach(this::row);
      for (int i = 0; i < comparisons.size(); i++) {
        for (Change change : comparisons.get(i).changes(subject)) {
          row(change).set(i + 2, change.to());
        }
      }
    }
  }

  private List<String> row(Change change) {
    String name =
        change.id() + (change.subject() == Change.Subject.CONFIDENCE ? " confidence" : "");
    return rows.computeIfAbsent(
        name,
        n -> {
          List<String> row = new ArrayList<>(List.of(n, change.from()));
          comparisons.forEach(c -> row.add(SAME));
          return row;
        });
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("From “" + comparisons.get(0).from().name() + "” to each of:");
    IntStream.range(0, comparisons.size())
        .forEach(i -> lines.add("  [" + (i + 1) + "] " + comparisons.get(i).to().name()));
    lines.add("");
    if (rows.isEmpty()) {
      lines.add("Nothing changes.");
      return lines;
    }
    List<List<String>> table = new ArrayList<>();
    table.add(header());
    table.addAll(rows.values());
    int[] widths =
        IntStream.range(0, table.get(0).size())
            .map(column -> table.stream().mapToInt(r -> r.get(column).length()).max().orElse(0))
            .toArray();
    table.forEach(row -> lines.add(padded(row, widths)));
    return lines;
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("", "from"));
    IntStream.range(0, comparisons.size()).forEach(i -> header.add("[" + (i + 1) + "]"));
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
