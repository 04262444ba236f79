package dyad.findings;

import dyad.findings.ScaleTable.Row;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The numbers of a table of scales, asked for by name. What is missing, out of range or out of
 * order, and what nobody asks for, is told.
 */
final class DemandedNumbers {

  private final Place whole;
  private final Map<String, Row> rows;

  /** Whether each line could be read, so that no name lacks that is there. */
  private final boolean isWhole;

  private final Problems problems;
  private final List<String> missing = new ArrayList<>();

  /** Whether a number is out of range, so that it stands in no order. */
  private boolean beyond;

  /**
   * Those of a table.
   *
   * @param whole the place of the table
   * @param rows its lines by name
   * @param isWhole whether each line could be read
   */
  DemandedNumbers(Place whole, Map<String, Row> rows, boolean isWhole, Problems problems) {
    this.whole = whole;
    this.rows = rows;
    this.isWhole = isWhole;
    this.problems = problems;
  }

  /** The number of a name that must be there, within a range. */
  double need(String name, double low, double high) {
    Row row = rows.get(name);
    if (row == null) {
      missing.add(name);
      return low;
    }
    if (row.value() < low || row.value() > high) {
      beyond = true;
      note(
          row.number(),
          "out-of-range",
          "`" + name + "` is " + row.value(),
          "a number from " + low + " to " + high);
    }
    return row.value();
  }

  /** The number of a name that may be there, within a range; another where it is not. */
  double may(String name, double low, double high, double otherwise) {
    return rows.containsKey(name) ? need(name, low, high) : otherwise;
  }

  /** Refuses numbers that fall where they must rise, in the order of these names. */
  void rising(List<String> names) {
    List<String> there = beyond ? List.of() : names.stream().filter(rows::containsKey).toList();
    for (int i = 1; i < there.size(); i++) {
      Row before = Objects.requireNonNull(rows.get(there.get(i - 1)));
      Row row = Objects.requireNonNull(rows.get(there.get(i)));
      if (row.value() < before.value()) {
        note(
            row.number(),
            "out-of-order",
            "`" + there.get(i) + "` is less than `" + there.get(i - 1) + "`",
            "it must be at least " + before.value());
      }
    }
  }

  /**
   * Refuses names that mean nothing here, and tells which lack; one that was meant by another is
   * told once.
   */
  void only(Collection<String> known) {
    List<String> lacking = new ArrayList<>(missing);
    boolean even = rows.keySet().stream().filter(n -> !known.contains(n)).count() == lacking.size();
    rows.forEach(
        (name, row) -> {
          if (!known.contains(name)) {
            Optional<String> meant =
                Nearest.to(name, lacking).or(() -> lacking.stream().filter(n -> even).findFirst());
            meant.ifPresent(lacking::remove);
            note(
                row.name(),
                "unknown-name",
                "`" + name + "` means nothing here",
                meant
                    .map(n -> "did you mean `" + n + "`?")
                    .orElseGet(() -> Nearest.hint(name, known)));
          }
        });
    if (isWhole) {
      lacking.forEach(
          n -> note(whole, "missing-name", "there is no line for `" + n + "`", "add one"));
    }
  }

  private void note(Place place, String code, String message, String hint) {
    problems.add(new Problem(place, code, message, hint));
  }
}
