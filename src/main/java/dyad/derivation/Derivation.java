package dyad.derivation;

import dyad.findings.Finding;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The derivation graph: every finding that rules can reach from any subset of the facts, with every
 * application that reaches it and what each of these needs to be present and absent.
 *
 * @param facts the ids of the facts on the table, sorted
 * @param findings the findings, each with its applications sorted by id; those that others rest on
 *     come before them
 */
public record Derivation(List<String> facts, List<Derived> findings) {

  /** Nothing can be changed. */
  public Derivation {
    facts = List.copyOf(facts);
    findings = List.copyOf(findings);
  }

  /**
   * A finding with all its applications.
   *
   * @param finding the finding; it holds where at least one application does
   * @param applications the applications, at least one
   */
  public record Derived(Finding finding, List<Application> applications) {

    /** Nothing can be changed. */
    public Derived {
      applications = List.copyOf(applications);
    }
  }

  /** All applications, in the order of the findings. */
  public List<Application> applications() {
    return findings.stream().flatMap(f -> f.applications().stream()).toList();
  }

  /** All checks, each once, sorted by id. */
  public List<Check> checks() {
    SortedMap<String, Check> checks =
        applications().stream()
            .flatMap(a -> a.checks().stream())
            .collect(Collectors.toMap(Check::id, c -> c, (a, b) -> a, TreeMap::new));
    return List.copyOf(checks.values());
  }

  /** The findings that applications rest on, or count. */
  public SortedSet<Finding> inferred() {
    Stream<Premise> counted =
        checks().stream()
            .flatMap(c -> c.contributions().stream())
            .flatMap(c -> c.premises().stream());
    return Stream.concat(applications().stream().flatMap(a -> a.premises().stream()), counted)
        .filter(Premise.OfFinding.class::isInstance)
        .map(p -> ((Premise.OfFinding) p).finding())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
