package dyad.derivation;

import dyad.findings.Finding;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whatever could bear on some applications: the part of the graph below them. */
final class Cone {

  private final Map<Finding, Derivation.Derived> derived = new LinkedHashMap<>();
  private final Set<Finding> findings = new HashSet<>();
  private final Set<String> facts = new TreeSet<>();

  private Cone(Derivation derivation) {
    derivation.findings().forEach(d -> derived.put(d.finding(), d));
  }

  /** The part of a derivation that some applications rest on, and their own findings. */
  static Derivation of(Collection<Application> applications, Derivation derivation) {
    Cone cone = new Cone(derivation);
    applications.forEach(a -> cone.add(new Premise.OfFinding(a.finding())));
    return new Derivation(List.copyOf(cone.facts),
        derivation.findings().stream().filter(d -> cone.findings.contains(d.finding())).toList());
  }

  private void add(Premise premise) {
    if (premise instanceof Premise.OfFact fact) {
      facts.add(fact.id());
    } else if (premise instanceof Premise.OfFinding finding && findings.add(finding.finding())) {
      derived.get(finding.finding()).applications().forEach(this::add);
    }
  }

  private void add(Application application) {
    application.premises().forEach(this::add);
    application.checks().forEach(
        check -> check.contributions().forEach(c -> c.premises().forEach(this::add)));
  }
}
