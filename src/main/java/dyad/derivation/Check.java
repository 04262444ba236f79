package dyad.derivation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** Whether it can hold at all, if each value that may lack were present or absent as it suits. */
  public boolean isPossible() {
    Map<String, Long> weights = new HashMap<>();
    Set<String> always = new HashSet<>();
    for (Contribution contribution : contributions) {
      String value = contribution.value() + "\n" + contribution.weight();
      weights.put(value, contribution.weight());
      if (contribution.holdsAlways()) {
        always.add(value);
      }
    }
    long lowest = 0;
    long highest = 0;
    for (Map.Entry<String, Long> each : weights.entrySet()) {
      boolean open = !always.contains(each.getKey());
      lowest += open ? Math.min(each.getValue(), 0) : each.getValue();
      highest += open ? Math.max(each.getValue(), 0) : each.getValue();
    }
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
