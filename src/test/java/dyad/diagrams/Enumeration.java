package dyad.diagrams;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Premise;
import dyad.diagrams.compiler.GroundWeighing;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.findings.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * All worlds of a small graph, one by one: every way in which the facts may be, and for each of
 * them every way in which the propositions may hold. The yardstick: no diagram, no bits, no shared
 * work.
 */
public final class Enumeration {

  /** A definition's weight in log-odds. */
  static final double ALWAYS = Double.POSITIVE_INFINITY;

  private final MadeUpGraph graph;
  private final ToIntFunction<Application> weight;
  private final List<World> worlds = new ArrayList<>();
  private final Set<Finding> read = new HashSet<>();

  public Enumeration(MadeUpGraph graph) {
    this(graph, MadeUpGraph::weight);
  }

  public Enumeration(MadeUpGraph graph, ToIntFunction<Application> weight) {
    this.graph = graph;
    this.weight = weight;
    graph.derivation.applications().forEach(this::look);
    assign(new ArrayList<>(), 1);
  }

  /** One way in which all is. */
  public final class World {

    final Assignment facts;

    /** The probability of the facts, and of what holds where these are the facts. */
    final double ofFacts;

    final double given;
    private final Set<String> present;
    private final Map<Finding, Boolean> holds;
    private final Map<String, Boolean> stands = new HashMap<>();

    private World(
        Assignment facts,
        Set<String> present,
        double ofFacts,
        double given,
        Map<Finding, Boolean> holds) {
      this.facts = facts;
      this.present = present;
      this.ofFacts = ofFacts;
      this.given = given;
      this.holds = holds;
    }

    public double probability() {
      return ofFacts * given;
    }

    public boolean stands(Application application) {
      Boolean known = stands.get(application.id());
      if (known == null) {
        known = looked(application);
        stands.put(application.id(), known);
      }
      return known;
    }

    private boolean looked(Application application) {
      return application.premises().stream().allMatch(this::holds)
          && application.checks().stream().allMatch(this::holds)
          && graph.defeaters.getOrDefault(application, List.of()).stream().noneMatch(this::stands);
    }

    private boolean holds(Premise premise) {
      if (premise instanceof Premise.OfFact fact) {
        return present.contains(fact.id());
      } else if (premise instanceof Premise.OfFinding finding) {
        boolean positive = finding.finding().leaning() == Leaning.FOR;
        Finding of = positive ? finding.finding() : finding.finding().opposite();
        return holds.containsKey(of)
            && holds.get(of) == positive
            && graph.grounds(finding.finding()).stream().anyMatch(this::stands);
      }
      return true;
    }

    private boolean holds(Check check) {
      Map<String, Long> counted = new HashMap<>();
      for (Contribution contribution : check.contributions()) {
        if (contribution.premises().stream().allMatch(this::holds)) {
          counted.put(contribution.value() + "/" + contribution.weight(), contribution.weight());
        }
      }
      long sum = counted.values().stream().mapToLong(w -> w).sum();
      return sum >= check.atLeast() && sum <= check.atMost();
    }

    /** Log-odds before any base rate; nothing where nothing speaks. */
    public OptionalDouble logOdds(List<Application> supporting, List<Application> opposing) {
      List<Application> so = supporting.stream().filter(this::stands).toList();
      List<Application> not = opposing.stream().filter(this::stands).toList();
      if (so.isEmpty() && not.isEmpty()) {
        return OptionalDouble.empty();
      }
      boolean always = so.stream().anyMatch(Enumeration.this::isDefinition);
      boolean never = not.stream().anyMatch(Enumeration.this::isDefinition);
      return OptionalDouble.of(
          always == never ? sum(so, 0) - sum(not, 0) : always ? ALWAYS : -ALWAYS);
    }

    /** The score of a topic; nothing where nothing has weight. */
    public OptionalDouble score(Finding convergence) {
      int definition = dyad.Shipped.SCALES.weights().values().stream().max(Integer::compare).get();
      double c = sum(graph.grounds(convergence).stream().filter(this::stands).toList(), definition);
      double d =
          sum(
              graph.grounds(convergence.opposite()).stream().filter(this::stands).toList(),
              definition);
      return c + d == 0 ? OptionalDouble.empty() : OptionalDouble.of((c - d) / (c + d + 2.0));
    }

    private double sum(List<Application> standing, int definition) {
      Map<String, Integer> strongest = new TreeMap<>();
      for (Application application : standing) {
        int own = isDefinition(application) ? definition : weight.applyAsInt(application);
        strongest.merge(application.principle(), own, Math::max);
      }
      return strongest.values().stream().mapToInt(w -> w).sum() / 1000.0;
    }
  }

  public List<World> worlds() {
    return worlds;
  }

  /** The log-odds of a question in a world, with its base rate. */
  public OptionalDouble logOdds(Question question, World world) {
    OptionalDouble sum =
        world.logOdds(graph.grounds(question, true), graph.grounds(question, false));
    return sum.isEmpty()
        ? sum
        : OptionalDouble.of(sum.getAsDouble() + graph.bases.get(question) / 1000.0);
  }

  /** The probability of a question in a world; its base rate where nothing speaks. */
  public double probability(Question question, World world) {
    return sigma(logOdds(question, world).orElse(graph.bases.get(question) / 1000.0));
  }

  /** How a quantity stands in one world of facts: its mean over what may hold there. */
  public record ByFacts(Assignment facts, double probability, double mean, boolean speaks) {}

  /** A question in each world of facts. */
  public List<ByFacts> byFacts(Question question) {
    return byFacts(w -> probability(question, w), w -> logOdds(question, w).isPresent());
  }

  /** A topic's score in each world of facts, 0 where nothing has weight. */
  List<ByFacts> byFacts(Finding convergence) {
    return byFacts(w -> w.score(convergence).orElse(0), w -> w.score(convergence).isPresent());
  }

  List<ByFacts> byFacts(ToDoubleFunction<World> quantity, Predicate<World> speaks) {
    Map<Assignment, ByFacts> all = new LinkedHashMap<>();
    for (World world : worlds) {
      all.merge(
          world.facts,
          new ByFacts(
              world.facts,
              world.ofFacts,
              world.given * quantity.applyAsDouble(world),
              speaks.test(world)),
          (a, b) -> new ByFacts(a.facts, a.probability, a.mean + b.mean, a.speaks || b.speaks));
    }
    return List.copyOf(all.values());
  }

  static double sigma(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private boolean isDefinition(Application application) {
    return MadeUpGraph.weight(application) == GroundWeighing.DEFINITION;
  }

  private void look(Application application) {
    List<Premise> premises = new ArrayList<>(application.premises());
    application.checks().stream()
        .flatMap(c -> c.contributions().stream())
        .forEach(c -> premises.addAll(c.premises()));
    for (Premise premise : premises) {
      if (premise instanceof Premise.OfFinding finding) {
        boolean positive = finding.finding().leaning() == Leaning.FOR;
        read.add(positive ? finding.finding() : finding.finding().opposite());
      }
    }
  }

  private void assign(List<Integer> outcomes, double probability) {
    List<Draw> draws = graph.evidence.draws();
    if (outcomes.size() == draws.size()) {
      Assignment facts = new Assignment(outcomes);
      Set<String> present = Set.copyOf(graph.evidence.facts(facts));
      hold(new World(facts, present, probability, 1, Map.of()), 0);
      return;
    }
    List<Draw.Version> versions = draws.get(outcomes.size()).versions();
    double rest = 1 - versions.stream().mapToDouble(Draw.Version::probability).sum();
    for (int outcome = 0; outcome <= versions.size(); outcome++) {
      List<Integer> more = new ArrayList<>(outcomes);
      more.add(outcome);
      assign(more, probability * (outcome == 0 ? rest : versions.get(outcome - 1).probability()));
    }
  }

  private void hold(World world, int next) {
    if (next == graph.propositions.size()) {
      worlds.add(world);
      return;
    }
    Finding proposition = graph.propositions.get(next);
    Optional<Double> chance =
        read.contains(proposition) ? chance(world, proposition) : Optional.empty();
    if (chance.isEmpty()) {
      hold(world, next + 1);
      return;
    }
    for (boolean so : new boolean[] {true, false}) {
      double probability = so ? chance.get() : 1 - chance.get();
      if (probability > 0) {
        Map<Finding, Boolean> more = new HashMap<>(world.holds);
        more.put(proposition, so);
        hold(
            new World(world.facts, world.present, world.ofFacts, world.given * probability, more),
            next + 1);
      }
    }
  }

  private Optional<Double> chance(World world, Finding proposition) {
    OptionalDouble logOdds =
        world.logOdds(graph.grounds(proposition), graph.grounds(proposition.opposite()));
    return logOdds.isEmpty() ? Optional.empty() : Optional.of(sigma(logOdds.getAsDouble()));
  }
}
