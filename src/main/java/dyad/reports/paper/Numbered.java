package dyad.reports.paper;

import dyad.explanation.Wording;
import dyad.reports.analysis.ComparisonReport;
import dyad.scenarios.comparison.Comparison;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A comparison among several.
 *
 * @param number its number, counted from 1
 * @param comparison the comparison
 */
record Numbered(int number, Comparison comparison) {

  static List<Numbered> of(List<Comparison> comparisons) {
    return IntStream.range(0, comparisons.size())
        .mapToObj(i -> new Numbered(i + 1, comparisons.get(i)))
        .toList();
  }

  /** What stands for it where its name is too long. */
  String label() {
    return "(" + number + ")";
  }

  String name() {
    return label() + " " + Wording.capital(comparison.to().name());
  }

  /** The same, cut short where it would fill the head of a column. */
  String shortened() {
    return label() + " " + ComparisonReport.head(comparison);
  }

  /** The key of what it changes. */
  String key() {
    return "alternative " + number;
  }
}
