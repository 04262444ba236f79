package dyad.reports.wording;

import dyad.explanation.Wording;
import dyad.scenarios.comparison.Comparison;

/**
 * The words of two situations that are compared: each fact is cited by the brief that tells it.
 *
 * @param from those of the first
 * @param to those of the second
 */
public record ComparedWordings(Wording from, Wording to) {

  /** Those of a comparison. */
  public static ComparedWordings of(Comparison comparison) {
    return new ComparedWordings(
        new Wording(comparison.from().brief()), new Wording(comparison.to().brief()));
  }
}
