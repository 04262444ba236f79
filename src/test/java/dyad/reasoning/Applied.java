package dyad.reasoning;

import dyad.findings.Finding;
import java.util.List;

/**
 * That a rule applies, kept by truth maintenance as long as the match holds which put it there.
 * Compared by identity: rows of two facts may be equal, and are two matches all the same.
 */
public final class Applied {

  final String rule;
  final Finding finding;
  final List<Object> matched;

  public Applied(String rule, Finding finding, Object... matched) {
    this.rule = rule;
    this.finding = finding;
    this.matched = List.of(matched);
  }
}
