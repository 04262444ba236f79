package dyad.repairs.traces;

import dyad.derivation.Premise;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import java.util.List;

/**
 * Something that came near what a condition looks for.
 *
 * @param premise the fact or finding
 * @param failures what it fails
 */
public record NearMiss(Premise premise, List<Failure> failures) {

  /** Failures are kept in order. */
  public NearMiss {
    failures = List.copyOf(failures);
  }

  /**
   * A constraint that fails.
   *
   * @param field the field
   * @param comparator how it is compared
   * @param wanted what it is compared with
   * @param has what it is; NaN for the age of a fact without a date
   * @param calculated whether what it is was calculated from the field
   */
  public record Failure(
      String field, Comparator comparator, Object wanted, Object has, boolean calculated) {

    /** The first field that an expression looks at; empty where it looks at none. */
    public static String field(Expression... expressions) {
      for (Expression e : expressions) {
        if (e instanceof Expression.Field field) {
          return field.name();
        }
        if (e instanceof Expression.Arithmetic a) {
          String name = field(a.left(), a.right());
          if (!name.isEmpty()) {
            return name;
          }
        }
      }
      return "";
    }
  }
}
