package dyad.reports.paper;

import dyad.explanation.Wording;
import dyad.scenarios.Comparison;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A comparison among several.
 *
 * @param number its number, counted from 1
 * @param comparison the comparison
 */
record Numbered(int number, Comparison comparison) {

  private static final int LONGEST = 64;

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

  /** The same, cut short where it would fill a column's head. */
  String shortened() {
    String name = name();
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }

  /** The key of what it changes. */
  String key() {
    return "alternative " + number;
  }
}
