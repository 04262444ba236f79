package dyad.diagrams.compiler;

import static dyad.diagrams.Operation.Basic.AND;
import static dyad.diagrams.Operation.Basic.GREATEST;
import static dyad.diagrams.Operation.Basic.OR;
import static dyad.diagrams.Operation.Basic.PLUS;
import static dyad.diagrams.Operation.Basic.WHERE;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Premise;
import dyad.diagrams.Diagram;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.NodeStore;
import dyad.diagrams.Variables;
import dyad.findings.Finding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Compiles the derivation graph into one store of nodes: where an application stands, and what
 * speaks for a proposition and against it.
 */
final class GraphCompiler {

  /** Log-odds beyond every sum: it is so by definition, or it is not. */
  static final long ALWAYS = 1L << 40;

  private static final int UNFINISHED = -1;

  private final NodeStore nodes;
  private final Variables variables;
  private final Map<Finding, Grounds> grounds;
  private final GroundWeighing grading;
  private final ChanceNodes chance;
  private final Map<Finding, Integer> readings = new HashMap<>();
  private final Map<String, Integer> applications = new HashMap<>();
  private final Map<String, Integer> checks = new HashMap<>();

  /**
   * For one diagram or more that share an order.
   *
   * @param grounds what speaks for each proposition and against it
   */
  GraphCompiler(
      NodeStore nodes, Variables variables, Map<Finding, Grounds> grounds, GroundWeighing grading) {
    this.nodes = nodes;
    this.variables = variables;
    this.grounds = grounds;
    this.grading = grading;
    this.chance = new ChanceNodes(nodes, variables);
  }

  /** The diagram of a node. */
  Diagram diagram(int node) {
    return Diagram.of(nodes, node, variables);
  }

  Variables variables() {
    return variables;
  }

  NodeStore nodes() {
    return nodes;
  }

  /** Log-odds before any base rate, in thousandths; nothing where nothing speaks. */
  int logOdds(Grounds grounds, Weigher weigher) throws NodeBudgetException {
    int sum =
        nodes.apply(
            PLUS, sum(grounds.supporting(), weigher), negative(sum(grounds.opposing(), weigher)));
    int so = defined(grounds.supporting());
    int not = defined(grounds.opposing());
    if (so == NodeStore.FALSE && not == NodeStore.FALSE) {
      return sum;
    }
    // Where definitions contradict each other, something speaks, and what else there is decides.
    int contested =
        nodes.apply(PLUS, sum, nodes.apply(WHERE, nodes.apply(AND, so, not), nodes.terminal(0)));
    return nodes.ite(
        so,
        nodes.ite(not, contested, nodes.terminal(ALWAYS)),
        nodes.ite(not, nodes.terminal(-ALWAYS), sum));
  }

  /** The sum over principles of the strongest weight that stands; definitions are left out. */
  int sum(List<Application> side, Weigher weigher) throws NodeBudgetException {
    Map<String, Integer> strongest = new TreeMap<>();
    for (Application application : side) {
      int stands = stands(application);
      OptionalInt weight = weigher.weight(application);
      if (weight.isPresent()) {
        int ground = nodes.apply(WHERE, stands, weight.getAsInt());
        Integer other = strongest.get(application.principle());
        strongest.put(
            application.principle(), other == null ? ground : nodes.apply(GREATEST, other, ground));
      }
    }
    int sum = NodeStore.NOTHING;
    for (int principle : strongest.values()) {
      sum = nodes.apply(PLUS, sum, principle);
    }
    return sum;
  }

  private int negative(int sum) throws NodeBudgetException {
    return nodes.map(sum, v -> v == NodeStore.NONE ? v : -v);
  }

  private int defined(List<Application> side) throws NodeBudgetException {
    return any(side.stream().filter(grading::isDefinition).toList());
  }

  private int any(List<Application> side) throws NodeBudgetException {
    int any = NodeStore.FALSE;
    for (Application application : side) {
      any = nodes.apply(OR, any, stands(application));
    }
    return any;
  }

  /** Where all that an application needs is so and nothing that stands sets it aside. */
  int stands(Application application) throws NodeBudgetException {
    Integer known = applications.putIfAbsent(application.id(), UNFINISHED);
    if (known != null && known == UNFINISHED) {
      throw new IllegalArgumentException(
          application.id() + " rests on itself, or sets itself aside");
    }
    if (known != null) {
      return known;
    }
    int stands = all(application.premises());
    for (Check check : application.checks()) {
      stands = stands == NodeStore.FALSE ? stands : nodes.apply(AND, stands, holds(check));
    }
    for (Application defeater : Grounds.sorted(grading.defeaters().apply(application))) {
      stands =
          stands == NodeStore.FALSE ? stands : nodes.ite(stands(defeater), NodeStore.FALSE, stands);
    }
    applications.put(application.id(), stands);
    return stands;
  }

  private int all(List<Premise> premises) throws NodeBudgetException {
    int all = NodeStore.TRUE;
    for (Premise premise : premises) {
      all = all == NodeStore.FALSE ? all : nodes.apply(AND, all, holds(premise));
    }
    return all;
  }

  private int holds(Premise premise) throws NodeBudgetException {
    if (premise instanceof Premise.OfScale) {
      return NodeStore.TRUE;
    }
    return premise instanceof Premise.OfFact fact
        ? chance.holds(fact.id())
        : reads(((Premise.OfFinding) premise).finding());
  }

  private int holds(Check check) throws NodeBudgetException {
    Integer known = checks.get(check.id());
    if (known != null) {
      return known;
    }
    Map<Counted, Integer> ways = new LinkedHashMap<>();
    for (Contribution contribution : check.contributions()) {
      Counted counted = new Counted(contribution.value(), contribution.weight());
      int other = ways.getOrDefault(counted, NodeStore.FALSE);
      ways.put(counted, nodes.apply(OR, other, all(contribution.premises())));
    }
    int holds =
        ThresholdDiagram.of(
            nodes,
            ways.values().stream().mapToInt(w -> w).toArray(),
            ways.keySet().stream().mapToLong(Counted::weight).toArray(),
            check.atLeast(),
            check.atMost());
    checks.put(check.id(), holds);
    return holds;
  }

  /**
   * Where a rule may read a finding: some ground of the finding's own side stands, and its
   * proposition holds or does not, as the finding has it. Doubt so weakens what is argued, and
   * makes nothing that nobody argued.
   */
  private int reads(Finding finding) throws NodeBudgetException {
    if (!readings.containsKey(finding)) {
      Finding proposition = Grounds.proposition(finding);
      Grounds about = grounds.getOrDefault(proposition, Grounds.NONE);
      if (grading.certain()) {
        readings.put(finding, any(about.leaning(finding.leaning()).supporting()));
      } else {
        read(proposition, about);
      }
    }
    return Objects.requireNonNull(readings.get(finding));
  }

  private void read(Finding proposition, Grounds about) throws NodeBudgetException {
    int logOdds = logOdds(about, this::weight);
    Map<Long, Integer> so = chance.holds(proposition, nodes.values(logOdds));
    Map<Long, Integer> not = new HashMap<>();
    for (Map.Entry<Long, Integer> holds : so.entrySet()) {
      boolean silent = holds.getKey() == NodeStore.NONE;
      not.put(
          holds.getKey(),
          silent ? NodeStore.FALSE : nodes.ite(holds.getValue(), NodeStore.FALSE, NodeStore.TRUE));
    }
    readings.put(
        proposition, nodes.apply(AND, any(about.supporting()), nodes.substitute(logOdds, so)));
    readings.put(
        proposition.opposite(),
        nodes.apply(AND, any(about.opposing()), nodes.substitute(logOdds, not)));
  }

  /** What an application weighs; nothing if it is a definition. */
  OptionalInt weight(Application application) throws NodeBudgetException {
    return grading.isDefinition(application)
        ? OptionalInt.empty()
        : OptionalInt.of(nodes.terminal(grading.weight().applyAsInt(application)));
  }

  /** Gives the node for what an application weighs; empty for a definition. */
  @FunctionalInterface
  interface Weigher {
    OptionalInt weight(Application application) throws NodeBudgetException;
  }

  /** What counts once. */
  private record Counted(String value, long weight) {}
}
