package dyad.reasoning;

import java.util.List;

/**
 * That a rule applies, kept by truth maintenance as long as the match holds which put it there.
 * Compared by identity: rows of two facts may be equal, and are two matches all the same.
 */
public final class Applied {

  final String rule;

  /** The finding, as a bean. */
  final Object finding;

  /** The number by which a table of steps grades the rule; null where it is unstated or none. */
  final Double graded;

  final List<Object> matched;

  /** That a rule applies to what its patterns matched. */
  public Applied(String rule, Object finding, Double graded, Object... matched) {
    this.rule = rule;
    this.finding = finding;
    this.graded = graded;
    this.matched = List.of(matched);
  }
}
