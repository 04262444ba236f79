package dyad.derivation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One choice of which facts hold, with what follows from it.
 *
 * @param circuit the circuit
 * @param present the ids of the facts that hold
 * @param values what holds, in bit 0
 */
public record World(Circuit circuit, Set<String> present, WorldBits values) {

  /** The world in which every fact on the table holds. */
  public static World full(Circuit circuit) {
    return of(circuit, Set.copyOf(circuit.derivation().facts()));
  }

  /** The world in which exactly these facts hold. */
  public static World of(Circuit circuit, Set<String> present) {
    long[] words = new long[circuit.derivation().facts().size()];
    for (String fact : present) {
      words[circuit.factIndex(fact)] = 1L;
    }
    return new World(circuit, new TreeSet<>(present), circuit.evaluate(words));
  }

  /** The ids of the facts that some rule matched or counted, of those that hold. */
  public Set<String> read() {
    return present.size() == circuit.derivation().facts().size()
        ? circuit.read()
        : new Reached(circuit.derivation(), present).read();
  }

  /** Whether an application holds here. */
  public boolean holds(Application application) {
    return (values.of(application) & 1) != 0;
  }

  /** Whether an application counts as a ground here: it holds, and nothing sets it aside. */
  public boolean counts(Application application) {
    return (values.counting(application) & 1) != 0;
  }

  /** The applications that set an application aside here. */
  public List<Application> against(Application application) {
    return application.defeaters().stream()
        .flatMap(id -> circuit.application(id).stream())
        .filter(this::counts)
        .toList();
  }

  /**
   * What bars an application, all of whose premises hold: what is there and must not be. Nothing
   * where it lacks anything else.
   */
  public List<Premise> barring(Application application) {
    List<Check> failing = application.checks().stream().filter(c -> !holds(c)).toList();
    if (!application.premises().stream().allMatch(this::holds)
        || failing.stream().anyMatch(c -> c.form() != Check.Form.ABSENCE)) {
      return List.of();
    }
    return failing.stream()
        .flatMap(c -> c.contributions().stream())
        .filter(this::holds)
        .flatMap(c -> c.premises().stream())
        .distinct()
        .toList();
  }

  /** Whether a finding holds here. */
  public boolean holds(dyad.findings.Finding finding) {
    return (values.of(finding) & 1) != 0;
  }

  /** Whether a premise holds here. */
  public boolean holds(Premise premise) {
    return (values.of(premise) & 1) != 0;
  }

  /** Whether a check holds here. */
  public boolean holds(Check check) {
    return (values.of(check) & 1) != 0;
  }

  /** Whether a contribution counts here. */
  public boolean holds(Contribution contribution) {
    return (values.of(contribution) & 1) != 0;
  }
}
