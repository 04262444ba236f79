package dyad.answers;

import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.derivation.Reached;
import dyad.derivation.Readings;
import dyad.diagrams.Answer;
import dyad.diagrams.Compiler;
import dyad.diagrams.Draw;
import dyad.diagrams.Evidence;
import dyad.diagrams.Grading;
import dyad.diagrams.Grounds;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.Overall;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import dyad.findings.Scales;
import dyad.findings.Strength;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers on a table, each compiled when it is first asked for. Safe for many threads.
 *
 * <p>One that takes more nodes than it may is not there: nobody is told a number that was not
 * worked out.
 */
final class Compiled {

  /** How many nodes an answer may take. */
  private static final int NODES = 1_000_000;

  private final Compiler compiler;

  /** In which all that is told is so, and a finding is once anything speaks for it. */
  private final Compiler derivable;

  private final Derivation tellable;
  private final Grading grading;

  private final Scales scales;

  private final Reached reached;

  /** The ids of the applications that what is told can reach. */
  private final Set<String> told;

  private final Map<Asked, Optional<Answer<Optional<Term>>>> answers = new ConcurrentHashMap<>();
  private final Map<Asked, Optional<Answer<Optional<Term>>>> graded = new ConcurrentHashMap<>();
  private final Map<Finding, Optional<Answer<Optional<Term>>>> findings = new ConcurrentHashMap<>();
  private final Map<String, Optional<Answer<Boolean>>> standing = new ConcurrentHashMap<>();
  private final Map<String, Optional<Answer<Boolean>>> derived = new ConcurrentHashMap<>();
  private final Map<String, Optional<Answer<Alignment>>> topics = new ConcurrentHashMap<>();
  private final Map<Map<String, Double>, Optional<Answer<Alignment>>> overall =
      new ConcurrentHashMap<>();
  private final List<String> powers;
  private final double off;

  /** What makes two questions one. */
  private record Asked(
      String claim, List<String> about, Optional<String> on, Leaning leaning, int base) {

    static Asked of(Question q, int base) {
      return new Asked(q.claim(), q.about(), q.on(), q.leaning(), base);
    }
  }

  @FunctionalInterface
  private interface Compiling<A> {
    A compile() throws NodeBudgetException;
  }

  Compiled(Doubts doubts, Circuit circuit, Scales scales, Collection<String> powers) {
    Derivation derivation = circuit.doubted();
    this.scales = scales;
    this.reached = new Reached(derivation, Set.copyOf(derivation.facts()));
    this.told =
        circuit.derivation().applications().stream()
            .map(Application::id)
            .collect(Collectors.toSet());
    this.powers = List.copyOf(powers);
    this.off = scales.confidence().off();
    Map<String, Application> byId = new HashMap<>();
    derivation.applications().forEach(a -> byId.put(a.id(), a));
    this.tellable = circuit.derivation();
    this.grading =
        Grading.of(scales)
            .weighing(
                a ->
                    a.strength() == Strength.BY_DEFINITION
                        ? Grading.DEFINITION
                        : scales.weight(a.strength()))
            .from(Compiled::base)
            .defeated(
                a -> a.defeaters().stream().map(d -> Objects.requireNonNull(byId.get(d))).toList());
    this.compiler = new Compiler(doubts.evidence(), derivation, grading, NODES);
    this.derivable =
        new Compiler(
            told(circuit.derivation()), circuit.derivation(), grading.withCertainFindings(), NODES);
  }

  /** Each fact by itself, so or not as it is told. */
  private static Evidence told(Derivation derivation) {
    return new Evidence(
        derivation.facts().stream().sorted().map(id -> Draw.of(id, 1)).toList(), List.of());
  }

  /** The log-odds of a question where nothing speaks, in thousandths. */
  static int base(Question question) {
    return question
        .baseRate()
        .map(rate -> (int) Math.rint(Likelihood.logOdds(rate.probability())))
        .orElse(0);
  }

  Grounds grounds(Question question) {
    return compiler.grounds(question);
  }

  Grounds grounds(String topic) {
    return compiler.grounds(Assessor.CONVERGENCE, powers, topic);
  }

  /** All applications, of facts or their contraries, that could bear on whether grounds stand. */
  List<Application> bearing(Grounds grounds) {
    return reached.bearing(
        Stream.concat(grounds.supporting().stream(), grounds.opposing().stream()).toList());
  }

  /** The ids of the facts that could bear on a question, by themselves or by their contraries. */
  Set<String> facts(Grounds grounds) {
    return reached.read(bearing(grounds)).stream()
        .map(id -> Fact.isContrary(id) ? Fact.contraryOf(id) : id)
        .collect(Collectors.toSet());
  }

  /** Of some grounds those that what is told can reach, strongest first. */
  Weighing weighing(Grounds grounds) {
    return Weighing.of(grounds.where(a -> told.contains(a.id())), scales);
  }

  Optional<Answer<Optional<Term>>> answer(Question question) {
    return answers.computeIfAbsent(asked(question), a -> within(() -> compiler.answer(question)));
  }

  /** The same from even odds, whatever the base rate is. */
  Optional<Answer<Optional<Term>>> unbased(Question question) {
    return answers.computeIfAbsent(
        Asked.of(question, 0), a -> within(() -> compiler.answer(grounds(question), 0)));
  }

  /** The answer by the grades of the rules that speak on it. */
  Optional<Answer<Optional<Term>>> graded(Question question) {
    return graded.computeIfAbsent(
        asked(question), a -> within(() -> compiler.graded(question, off)));
  }

  /** How likely the proposition of a finding is. */
  Optional<Answer<Optional<Term>>> answer(Finding proposition) {
    return findings.computeIfAbsent(
        proposition,
        p -> within(() -> compiler.answer(compiler.grounds(p.claim(), p.about(), p.topic()), 0)));
  }

  /** The findings that what can be told may rest on. */
  SortedSet<Finding> inferred() {
    return tellable.applications().stream()
        .flatMap(
            a ->
                Stream.concat(
                    a.premises().stream(),
                    a.checks().stream()
                        .flatMap(c -> c.contributions().stream())
                        .flatMap(c -> c.premises().stream())))
        .filter(Premise.OfFinding.class::isInstance)
        .map(p -> ((Premise.OfFinding) p).finding())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a ground stands. */
  Optional<Answer<Boolean>> stands(Application ground) {
    return standing.computeIfAbsent(ground.id(), id -> within(() -> compiler.stands(ground)));
  }

  /** Whether a ground stands where all that is told is so, by facts that are each a draw. */
  Optional<Answer<Boolean>> derives(Application ground) {
    return derived.computeIfAbsent(ground.id(), id -> within(() -> derivable.stands(ground)));
  }

  /** Whether some rule reads each fact, by what else is told; facts are each a draw there. */
  Map<String, Answer<Boolean>> readings() {
    Compiler readable =
        new Compiler(
            told(tellable), Readings.graph(tellable), grading.withCertainFindings(), NODES);
    Map<String, Answer<Boolean>> readings = new TreeMap<>();
    tellable
        .facts()
        .forEach(
            id ->
                within(() -> readable.stands(Readings.of(id))).ifPresent(a -> readings.put(id, a)));
    return readings;
  }

  Optional<Answer<Alignment>> topic(String topic) {
    return topics.computeIfAbsent(topic, t -> within(() -> compiler.alignment(grounds(t))));
  }

  /** Over topics, by how much each counts; without any, nothing speaks. */
  Optional<Answer<Alignment>> overall(Map<String, Double> weights) {
    return overall.computeIfAbsent(
        weights,
        all ->
            within(
                () ->
                    compiler
                        .overall(
                            all.entrySet().stream()
                                .map(e -> new Overall.Topic(grounds(e.getKey()), e.getValue()))
                                .toList(),
                            Alignment.ENOUGH)
                        .alignment()));
  }

  private Asked asked(Question question) {
    return Asked.of(question, base(question));
  }

  private static <A> Optional<A> within(Compiling<A> compiling) {
    try {
      return Optional.of(compiling.compile());
    } catch (NodeBudgetException e) {
      return Optional.empty();
    }
  }
}
