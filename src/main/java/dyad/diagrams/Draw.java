package dyad.diagrams;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Facts that are decided together: at most one of some versions holds, and makes all its facts true
 * and those of the other versions false.
 *
 * @param versions the versions, the one that is told first
 * @param lasting whether one of the versions holds in every world
 */
public record Draw(List<Version> versions, boolean lasting) {

  private static final double SLACK = 1e-9;

  /** Checks that there is a version and that their probabilities fit together. */
  public Draw {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a draw without versions");
    }
    if (versions.stream().mapToDouble(Version::probability).sum() > 1 + SLACK) {
      throw new IllegalArgumentException("the probabilities add up to more than 1: " + versions);
    }
  }

  /** Its versions by their facts. */
  public String name() {
    return versions.stream()
        .map(v -> String.join(", ", v.facts()))
        .collect(Collectors.joining(" | "));
  }

  /** Facts none of which need hold. */
  public Draw(List<Version> versions) {
    this(versions, false);
  }

  /** A fact that holds with a probability, and else is absent. */
  public static Draw of(String fact, double probability) {
    return new Draw(List.of(Version.of(List.of(fact), probability)));
  }

  /**
   * One way in which a draw may turn out.
   *
   * @param facts the ids of the facts that hold then
   * @param probability how probable it is
   */
  public record Version(SortedSet<String> facts, double probability) {

    /** Checks that there is a fact and that the probability is one. */
    public Version {
      facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
      if (facts.isEmpty()) {
        throw new IllegalArgumentException("a version without facts");
      }
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(probability + " is no probability, of " + facts);
      }
    }

    /** A version in which some facts hold. */
    public static Version of(Collection<String> facts, double probability) {
      return new Version(new TreeSet<>(facts), probability);
    }
  }
}
