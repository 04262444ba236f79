package dyad.repairs;

import dyad.derivation.Premise;
import dyad.rules.Comparator;
import java.util.List;

/**
 * Something that came near what a condition looks for.
 *
 * @param premise the fact or finding
 * @param failures what it fails
 */
public record Miss(Premise premise, List<Failure> failures) {

  /** Failures are kept in order. */
  public Miss {
    failures = List.copyOf(failures);
  }

  /**
   * A constraint that fails.
   *
   * @param field the field
   * @param comparator how it is compared
   * @param wanted what it is compared with
   * @param has what it is; NaN for the age of a fact without a date
   */
  public record Failure(String field, Comparator comparator, Object wanted, Object has) {}
}
