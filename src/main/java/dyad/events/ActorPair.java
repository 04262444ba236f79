package dyad.events;

import java.util.Comparator;
import java.util.Locale;

/**
 * Two actors, whoever of them is named first.
 *
 * @param first the one that comes first by the alphabet
 * @param second the other
 */
public record ActorPair(String first, String second) implements Comparable<ActorPair> {

  static ActorPair of(String one, String other) {
    return one.compareTo(other) <= 0 ? new ActorPair(one, other) : new ActorPair(other, one);
  }

  boolean has(String actor) {
    return first.equals(actor) || second.equals(actor);
  }

  /** What its folder is called. */
  String slug() {
    return slug(first) + "--" + slug(second);
  }

  /** A name as that of a file. */
  private static String slug(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return plain.replaceAll("^-|-$", "");
  }

  @Override
  public int compareTo(ActorPair other) {
    return Comparator.comparing(ActorPair::first)
        .thenComparing(ActorPair::second)
        .compare(this, other);
  }
}
