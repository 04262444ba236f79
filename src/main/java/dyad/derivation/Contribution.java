package dyad.derivation;

import java.util.List;
import java.util.stream.Collectors;

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

  @Override
  public int compareTo(Contribution other) {
    return key().compareTo(other.key());
  }

  private String key() {
    return value
        + "\u0000"
        + weight
        + "\u0000"
        + premises.stream().map(Premise::key).collect(Collectors.joining("\u0001"));
  }
}
