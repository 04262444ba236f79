package dyad.derivation;

import dyad.findings.Finding;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** All that true applications rest on in a world, down to the facts. */
public final class Basis {

  private final World world;
  private final Set<Premise> seen = new HashSet<>();
  private final SortedSet<String> rules = new TreeSet<>();
  private final SortedSet<String> principles = new TreeSet<>();
  private final SortedSet<String> facts = new TreeSet<>();
  private final SortedSet<String> absences = new TreeSet<>();

  private Basis(World world) {
    this.world = world;
  }

  /** What some applications, all of which hold, rest on in a world. */
  public static Basis of(Collection<Application> applications, World world) {
    Basis basis = new Basis(world);
    applications.forEach(basis::add);
    return basis;
  }

  /** The ids of the rules. */
  public SortedSet<String> rules() {
    return rules;
  }

  /** The grounds that they argue from. */
  public SortedSet<String> principles() {
    return principles;
  }

  /** The ids of the facts. */
  public SortedSet<String> facts() {
    return facts;
  }

  /** The ids of the checks that something is not there. */
  public SortedSet<String> absences() {
    return absences;
  }

  private void add(Application application) {
    rules.add(application.rule());
    principles.add(application.principle());
    application.premises().forEach(this::add);
    application.checks().stream()
        .filter(c -> c.form() == Check.Form.ABSENCE)
        .map(Check::id)
        .forEach(id -> absences.add(id));
    application.checks().stream()
        .filter(c -> c.form() != Check.Form.ABSENCE)
        .flatMap(c -> c.contributions().stream())
        .filter(world::holds)
        .forEach(c -> c.premises().forEach(this::add));
  }

  private void add(Premise premise) {
    if (!seen.add(premise) || premise instanceof Premise.OfScale) {
      return;
    }
    if (premise instanceof Premise.OfFact fact) {
      facts.add(fact.id());
    } else {
      Finding finding = ((Premise.OfFinding) premise).finding();
      world.circuit().applications(finding).stream().filter(world::holds).forEach(this::add);
    }
  }
}
