package dyad.derivation;

import java.util.List;

/**
 * One way in which a value counts in a check.
 *
 * @param value the distinct value, or the key of a sum; several contributions of one value count
 *     once
 * @param weight what the value adds in the unit of the check; negative on the other side of a
 *     comparison between two tallies
 * @param premises what must hold for it to count
 */
public record Contribution(String value, long weight, List<Premise> premises)
    implements Comparable<Contribution> {

  /** Premises are kept in order. */
  public Contribution {
    premises = List.copyOf(premises);
  }

  /**
   * Whether it counts in every world: it rests on what stands besides the facts, if on anything.
   */
  boolean holdsAlways() {
    return premises.stream().allMatch(Premise.OfScale.class::isInstance);
  }

  /** By value, weight and premises. */
  @Override
  public int compareTo(Contribution other) {
    int order = value.compareTo(other.value);
    if (order == 0 && weight != other.weight) {
      order = Long.toString(weight).compareTo(Long.toString(other.weight));
    }
    for (int i = 0; order == 0 && i < Math.min(premises.size(), other.premises.size()); i++) {
      order = premises.get(i).key().compareTo(other.premises.get(i).key());
    }
    return order == 0 ? Integer.compare(premises.size(), other.premises.size()) : order;
  }
}
