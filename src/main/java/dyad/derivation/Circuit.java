package dyad.derivation;

import dyad.findings.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A derivation made ready for evaluation, 64 worlds at a time in the bits of a long.
 *
 * <p>Nodes are numbered so that each comes behind all that it rests on; evaluation is one pass. A
 * circuit cannot be changed, and threads may share it.
 */
public final class Circuit {

  private final Derivation derivation;
  private final Derivation doubted;
  private final Map<String, Integer> facts = new HashMap<>();
  private final Map<Finding, Integer> findings = new HashMap<>();
  private final Map<String, Integer> applications = new HashMap<>();
  private final Map<String, Integer> checks = new HashMap<>();
  private final Map<String, Application> grounds = new HashMap<>();
  private final Map<Finding, List<Application>> derived = new HashMap<>();
  private final Map<String, Integer> counting = new HashMap<>();
  private final List<Gate> gates = new ArrayList<>();
  private final Lazy<Set<String>> read;

  /** Numbers the nodes of a derivation. */
  public Circuit(Derivation derivation) {
    this(derivation, derivation);
  }

  /**
   * Numbers the nodes of a derivation.
   *
   * @param derivation of the facts that can be told
   * @param doubted the same with what is so besides, where facts are wrong
   */
  public Circuit(Derivation derivation, Derivation doubted) {
    this(
        derivation,
        doubted,
        new Lazy<>(
            () -> Set.copyOf(new Reached(derivation, Set.copyOf(derivation.facts())).read())));
  }

  /**
   * The same where it is known already which facts rules read.
   *
   * @param read the ids of the facts that some rule matched or counted, of those that can be told
   */
  public Circuit(Derivation derivation, Derivation doubted, Set<String> read) {
    this(derivation, doubted, new Lazy<>(() -> read));
  }

  private Circuit(Derivation derivation, Derivation doubted, Lazy<Set<String>> read) {
    this.derivation = derivation;
    this.doubted = doubted;
    this.read = read;
    for (String fact : derivation.facts()) {
      facts.put(fact, facts.size());
    }
    derivation.findings().forEach(this::add);
    derivation.applications().forEach(a -> grounds.put(a.id(), a));
    derivation.applications().forEach(this::count);
  }

  /** The derivation that this evaluates. */
  public Derivation derivation() {
    return derivation;
  }

  /** The same derivation with what is so besides where facts are wrong: their contraries. */
  public Derivation doubted() {
    return doubted;
  }

  /** The ids of the facts that some rule matched or counted, for or against. */
  Set<String> read() {
    return read.get();
  }

  /** The number of a fact, which is its place among {@link Derivation#facts()}. */
  public int factIndex(String id) {
    return Objects.requireNonNull(facts.get(id));
  }

  /**
   * Evaluates 64 worlds.
   *
   * @param worlds for each fact, by its index, the worlds in which it holds: world i in bit i
   */
  public WorldBits evaluate(long[] worlds) {
    if (worlds.length != facts.size()) {
      throw new IllegalArgumentException(worlds.length + " words for " + facts.size() + " facts");
    }
    long[] values = new long[facts.size() + gates.size()];
    System.arraycopy(worlds, 0, values, 0, worlds.length);
    for (int i = 0; i < gates.size(); i++) {
      values[facts.size() + i] = gates.get(i).evaluate(values);
    }
    return new WorldBits(this, values);
  }

  int node(Finding finding) {
    return findings.getOrDefault(finding, -1);
  }

  int node(Application application) {
    return Objects.requireNonNull(applications.get(application.id()));
  }

  /** Where an application holds and is not set aside: a ground counts there, and only there. */
  int counting(Application application) {
    return Objects.requireNonNull(counting.get(application.id()));
  }

  /** The application that has an id; empty where only what is not as told leads to it. */
  Optional<Application> application(String id) {
    return Optional.ofNullable(grounds.get(id));
  }

  /** The applications that reach a finding; none where only what is not as told does. */
  public List<Application> applications(Finding finding) {
    return derived.getOrDefault(finding, List.of());
  }

  int node(Check check) {
    return Objects.requireNonNull(checks.get(check.id()));
  }

  int node(String fact) {
    return facts.getOrDefault(fact, -1);
  }

  private void add(Derivation.Derived derived) {
    int[] inputs = derived.applications().stream().mapToInt(this::add).toArray();
    findings.put(derived.finding(), put(new Gate.Any(inputs)));
    this.derived.put(derived.finding(), derived.applications());
  }

  private int add(Application application) {
    List<Integer> inputs = new ArrayList<>(nodes(application.premises()));
    application.checks().forEach(c -> inputs.add(add(c)));
    int node = put(new Gate.All(ints(inputs)));
    applications.put(application.id(), node);
    return node;
  }

  private int add(Check check) {
    Integer known = checks.get(check.id());
    if (known != null) {
      return known;
    }
    Map<Counted, List<Integer>> ways = new LinkedHashMap<>();
    for (Contribution contribution : check.contributions()) {
      ways.computeIfAbsent(
              new Counted(contribution.value(), contribution.weight()), v -> new ArrayList<>())
          .add(put(new Gate.All(ints(nodes(contribution.premises())))));
    }
    int[] inputs = ways.values().stream().mapToInt(w -> put(new Gate.Any(ints(w)))).toArray();
    long[] weights = ways.keySet().stream().mapToLong(Counted::weight).toArray();
    int node = put(Gate.sum(inputs, weights, check.atLeast(), check.atMost()));
    checks.put(check.id(), node);
    return node;
  }

  /** What is itself set aside sets nothing aside. */
  private int count(Application application) {
    Integer known = counting.get(application.id());
    if (known != null) {
      return known;
    }
    int node = node(application);
    if (!application.defeaters().isEmpty()) {
      int[] against =
          application.defeaters().stream()
              .mapToInt(d -> count(application(d).orElseThrow()))
              .toArray();
      node = put(new Gate.All(new int[] {node, put(new Gate.None(against))}));
    }
    counting.put(application.id(), node);
    return node;
  }

  private List<Integer> nodes(List<Premise> premises) {
    List<Integer> nodes = new ArrayList<>();
    for (Premise premise : premises) {
      if (premise instanceof Premise.OfFact fact) {
        nodes.add(facts.get(fact.id()));
      } else if (!(premise instanceof Premise.OfScale)) {
        nodes.add(findings.get(((Premise.OfFinding) premise).finding()));
      }
    }
    return nodes;
  }

  private int put(Gate gate) {
    if (!(gate instanceof Gate.Sum || gate instanceof Gate.None) && gate.inputs().length == 1) {
      return gate.inputs()[0];
    }
    gates.add(gate);
    return facts.size() + gates.size() - 1;
  }

  /** What counts once, on one side of a comparison. */
  private record Counted(String value, long weight) {}

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
