package dyad.derivation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A condition that looks at everything of a sort: that none is there, that one is, or how many.
 *
 * <p>It holds where the weights of the values that are present add up to at least {@code atLeast}
 * and at most {@code atMost}. One check is shared by all applications that ask the same.
 *
 * @param id the same on every run
 * @param rule the rule whose condition it is
 * @param condition which condition of the rule, counted from 0
 * @param form what sort of condition
 * @param contributions everything that counts, sorted
 * @param atLeast the least sum with which it holds
 * @param atMost the greatest sum with which it holds
 */
public record Check(
    String id,
    String rule,
    int condition,
    Form form,
    List<Contribution> contributions,
    long atLeast,
    long atMost) {

  /** Contributions are kept in order. */
  public Check {
    contributions = List.copyOf(contributions);
  }

  /** Whether it can hold at all, if each value were present or absent as it suits. */
  public boolean isPossible() {
    Map<String, Long> weights = new HashMap<>();
    contributions.forEach(c -> weights.put(c.value() + "\n" + c.weight(), c.weight()));
    long lowest = weights.values().stream().mapToLong(w -> Math.min(w, 0)).sum();
    long highest = weights.values().stream().mapToLong(w -> Math.max(w, 0)).sum();
    return highest >= atLeast && lowest <= atMost && atLeast <= atMost;
  }

  /** Sorts of check. */
  public enum Form {
    /** Nothing of the sort may be there. */
    ABSENCE,
    /** Something of the sort must be there. */
    EXISTENCE,
    /** A number of distinct values is compared. */
    COUNT,
    /** A sum is compared. */
    TOTAL
  }
}
