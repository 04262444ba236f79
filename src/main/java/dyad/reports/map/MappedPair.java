package dyad.reports.map;

import java.util.Comparator;

/**
 * Two powers, whoever is named first.
 *
 * @param first the one that comes first by the alphabet
 * @param second the other
 */
record MappedPair(String first, String second) implements Comparable<MappedPair> {

  static MappedPair of(String one, String other) {
    return one.compareTo(other) <= 0 ? new MappedPair(one, other) : new MappedPair(other, one);
  }

  /** The one that is not this one. */
  String other(String one) {
    return one.equals(first) ? second : first;
  }

  String told() {
    return first + " and " + second;
  }

  @Override
  public int compareTo(MappedPair other) {
    return Comparator.comparing(MappedPair::first)
        .thenComparing(MappedPair::second)
        .compare(this, other);
  }
}
