package dyad.answers;

import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.derivation.Reached;
import dyad.derivation.Readings;
import dyad.derivation.World;
import dyad.diagrams.Answer;
import dyad.diagrams.Draw;
import dyad.diagrams.Evidence;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.compiler.Compiler;
import dyad.diagrams.compiler.GroundWeighing;
import dyad.diagrams.compiler.Grounds;
import dyad.diagrams.compiler.Overall;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import dyad.findings.Scales;
import dyad.findings.Strand;
import dyad.findings.Strength;
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
 * <p>One that takes more nodes than it may is not there, and what comes of it is taken from drawn
 * worlds.
 */
final class Compiled {

  /**
   * There is a reading for every fact: of many facts those that hang on very much would take longer
   * than all answers together.
   */
  private static final int NODES_TO_READ = 50_000;

  private final Compiler compiler;
  private final Circuit circuit;
  private final List<Draw> draws;

  /** In which all that is told is so, and a finding is once anything speaks for it. */
  private final Lazy<Compiler> derivable;

  /** In which a ground of one strand sets aside none of another: each speaks by itself. */
  private final Lazy<Compiler> apart;

  private final Map<String, Application> byId = new HashMap<>();
  private final GroundWeighing grading;
  private final Scales scales;
  private final Lazy<Reached> reached;
  private final Sampling<Optional<Term>> terms;
  private final Sampling<Alignment> alignments;

  /** The ids of the applications that what is told can reach. */
  private final Set<String> told;

  private final Map<QuestionKey, Optional<Answer<Optional<Term>>>> answers =
      new ConcurrentHashMap<>();
  private final Map<QuestionKey, Optional<Answer<Optional<Term>>>> graded =
      new ConcurrentHashMap<>();
  private final Map<Some, Optional<Answer<Optional<Term>>>> partly = new ConcurrentHashMap<>();
  private final Map<Finding, Optional<Answer<Optional<Term>>>> findings = new ConcurrentHashMap<>();
  private final Map<String, Optional<Answer<Boolean>>> standing = new ConcurrentHashMap<>();
  private final Map<String, Optional<Answer<Boolean>>> derived = new ConcurrentHashMap<>();
  private final Map<String, Optional<Answer<Alignment>>> topics = new ConcurrentHashMap<>();
  private final Map<OfStrand, Optional<Answer<Alignment>>> strands = new ConcurrentHashMap<>();
  private final Map<Map<String, Double>, Optional<Answer<Alignment>>> overall =
      new ConcurrentHashMap<>();
  private final List<String> powers;
  private final double off;

  /** A question on which only some can speak, by their ids. */
  private record Some(QuestionKey asked, Set<String> grounds) {}

  /** The grounds of a topic that are of one strand. */
  private record OfStrand(String topic, Strand strand) {}

  @FunctionalInterface
  private interface Compiling<A> {
    A compile() throws NodeBudgetException;
  }

  Compiled(Doubts doubts, Circuit circuit, Scales scales, List<String> powers) {
    Derivation derivation = circuit.doubted();
    this.circuit = circuit;
    this.draws = doubts.evidence().draws();
    this.scales = scales;
    this.reached = new Lazy<>(() -> new Reached(derivation, Set.copyOf(derivation.facts())));
    this.terms = new Sampling<>(scales.limits().worlds());
    this.alignments = new Sampling<>(scales.limits().worlds());
    this.told =
        circuit.derivation().applications().stream()
            .map(Application::id)
            .collect(Collectors.toSet());
    this.powers = List.copyOf(powers);
    this.off = scales.confidence().off();
    derivation.applications().forEach(a -> byId.put(a.id(), a));
    this.grading =
        GroundWeighing.of(scales)
            .weighing(
                a ->
                    a.strength() == Strength.BY_DEFINITION
                        ? GroundWeighing.DEFINITION
                        : scales.weight(a.strength()))
            .from(Compiled::base)
            .defeated(this::defeaters);
    this.compiler = new Compiler(doubts.evidence(), derivation, grading, scales.limits().nodes());
    GroundWeighing alone = grading.defeated(this::ofItsStrand);
    this.apart =
        new Lazy<>(
            () -> new Compiler(doubts.evidence(), derivation, alone, scales.limits().nodes()));
    this.derivable = new Lazy<>(() -> asTold(circuit.derivation(), scales.limits().nodes()));
  }

  /** Whether it is compiled of this graph, which is the very same, for such draws and powers. */
  boolean isOf(Circuit other, List<Draw> deciding, List<String> between) {
    return circuit == other && draws.equals(deciding) && powers.equals(between);
  }

  /** Forgets what was drawn for facts as they were told; what is compiled stays. */
  void forgetDrawn() {
    terms.forget();
    alignments.forget();
  }

  /** What is compiled of it is by facts that are each a draw, and findings carry no doubt. */
  private Compiler asTold(Derivation graph, int nodes) {
    return new Compiler(told(circuit.derivation()), graph, grading.withCertainFindings(), nodes);
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

  /** The same of one strand alone. */
  Grounds grounds(String topic, Strand strand) {
    return grounds(topic).where(a -> a.strand().equals(Optional.of(strand)));
  }

  private List<Application> defeaters(Application ground) {
    return ground.defeaters().stream().map(d -> Objects.requireNonNull(byId.get(d))).toList();
  }

  /** Those that set a ground aside and are not of another strand. */
  private List<Application> ofItsStrand(Application ground) {
    return defeaters(ground).stream().filter(by -> !areApart(ground, by)).toList();
  }

  private static boolean areApart(Application one, Application other) {
    return one.strand().isPresent()
        && other.strand().isPresent()
        && !one.strand().equals(other.strand());
  }

  /** Whether a ground speaks in a world where other strands set nothing aside. */
  boolean speaksAlone(Application ground, World world) {
    return world.holds(ground)
        && ofItsStrand(ground).stream()
            .filter(by -> told.contains(by.id()))
            .noneMatch(by -> speaksAlone(by, world));
  }

  /** All applications, of facts or their contraries, that could bear on whether grounds stand. */
  List<Application> bearing(Grounds grounds) {
    return reached
        .get()
        .bearing(
            Stream.concat(grounds.supporting().stream(), grounds.opposing().stream()).toList());
  }

  /** The ids of the facts that could bear on a question, by themselves or by their contraries. */
  Set<String> facts(Grounds grounds) {
    return reached.get().read(bearing(grounds)).stream()
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
        QuestionKey.of(question, 0), a -> within(() -> compiler.answer(grounds(question), 0)));
  }

  /** The answer by the grades of the rules that speak on it; it takes more nodes than without. */
  Optional<Answer<Optional<Term>>> graded(Question question) {
    return answer(question).isEmpty()
        ? Optional.empty()
        : graded.computeIfAbsent(
            asked(question), a -> within(() -> compiler.graded(question, off)));
  }

  /** How likely the proposition of a finding is. */
  Optional<Answer<Optional<Term>>> answer(Finding proposition) {
    return findings.computeIfAbsent(proposition, p -> within(() -> compiler.answer(grounds(p), 0)));
  }

  /** What comes of the answer to a question by what is told. */
  Reckoning<Optional<Term>> reckon(Question question, Told told) {
    return answer(question)
        .map(a -> Reckoning.of(a, told))
        .orElseGet(
            () ->
                terms.of(
                    question.id() + " " + asked(question),
                    question.id(),
                    told,
                    compiler.sampler(question)));
  }

  /** The same where only some of what could speak on it can, by its ids. */
  Reckoning<Optional<Term>> reckon(Question question, Set<String> some, Told told) {
    Grounds grounds = grounds(question).where(a -> some.contains(a.id()));
    return partly
        .computeIfAbsent(
            new Some(asked(question), some),
            s -> within(() -> compiler.answer(grounds, base(question))))
        .map(a -> Reckoning.of(a, told))
        .orElseGet(
            () ->
                terms.of(
                    question.id() + " " + asked(question) + " " + some,
                    question.id(),
                    told,
                    compiler.sampler(grounds, base(question))));
  }

  /** The same from even odds. */
  Reckoning<Optional<Term>> reckonUnbased(Question question, Told told) {
    return unbased(question)
        .map(a -> Reckoning.of(a, told))
        .orElseGet(
            () ->
                terms.of(
                    question.id() + " " + QuestionKey.of(question, 0),
                    question.id(),
                    told,
                    compiler.sampler(grounds(question), 0)));
  }

  /** The same of the proposition of a finding. */
  Reckoning<Optional<Term>> reckon(Finding proposition, Told told) {
    return answer(proposition)
        .map(a -> Reckoning.of(a, told))
        .orElseGet(
            () ->
                terms.of(
                    proposition.id(),
                    proposition.id(),
                    told,
                    compiler.sampler(grounds(proposition), 0)));
  }

  /** The same of the alignment on a topic. */
  Reckoning<Alignment> reckon(String topic, Told told) {
    return topic(topic)
        .map(a -> Reckoning.of(a, told))
        .orElseGet(() -> alignments.of(topic, topic, told, compiler.sampler(grounds(topic))));
  }

  /** The same by the grounds of one strand alone, which those of no other set aside. */
  Reckoning<Alignment> reckon(String topic, Strand strand, Told told) {
    return strand(topic, strand)
        .map(a -> Reckoning.of(a, told))
        .orElseGet(
            () ->
                alignments.of(
                    strand.word() + " on " + topic,
                    topic,
                    told,
                    apart.get().sampler(grounds(topic, strand))));
  }

  /** The same over topics, by how much each counts. */
  Reckoning<Alignment> reckonOverall(Map<String, Double> weights, Told told) {
    return overall(weights)
        .map(a -> Reckoning.of(a, told))
        .orElseGet(
            () ->
                alignments.of(
                    "overall " + weights,
                    Assessor.OVERALL,
                    told,
                    compiler.sampler(counted(weights), scales.alignment().coverage())));
  }

  private List<Overall.Topic> counted(Map<String, Double> weights) {
    return weights.entrySet().stream()
        .map(e -> new Overall.Topic(grounds(e.getKey()), e.getValue()))
        .toList();
  }

  private Grounds grounds(Finding proposition) {
    return compiler.grounds(proposition.claim(), proposition.about(), proposition.topic());
  }

  /** The findings that what can be told may rest on. */
  SortedSet<Finding> inferred() {
    return circuit.derivation().applications().stream()
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
    return derived.computeIfAbsent(ground.id(), id -> within(() -> derivable.get().stands(ground)));
  }

  /** Whether some rule reads each fact, by what else is told; facts are each a draw there. */
  Map<String, Answer<Boolean>> readings() {
    int nodes = Math.min(NODES_TO_READ, scales.limits().nodes());
    Compiler readable = asTold(Readings.graph(circuit.derivation()), nodes);
    Map<String, Answer<Boolean>> readings = new TreeMap<>();
    circuit
        .derivation()
        .facts()
        .forEach(
            id ->
                within(() -> readable.stands(Readings.of(id))).ifPresent(a -> readings.put(id, a)));
    return readings;
  }

  Optional<Answer<Alignment>> topic(String topic) {
    return topics.computeIfAbsent(topic, t -> within(() -> compiler.alignment(grounds(t))));
  }

  /** By the grounds of one strand alone. */
  Optional<Answer<Alignment>> strand(String topic, Strand strand) {
    return strands.computeIfAbsent(
        new OfStrand(topic, strand),
        s -> within(() -> apart.get().alignment(grounds(topic, strand))));
  }

  /** Over topics, by how much each counts; without any, nothing speaks. */
  Optional<Answer<Alignment>> overall(Map<String, Double> weights) {
    return overall.computeIfAbsent(
        weights,
        all ->
            within(
                () -> compiler.overall(counted(all), scales.alignment().coverage()).alignment()));
  }

  private QuestionKey asked(Question question) {
    return QuestionKey.of(question, base(question));
  }

  private static <A> Optional<A> within(Compiling<A> compiling) {
    try {
      return Optional.of(compiling.compile());
    } catch (NodeBudgetException e) {
      return Optional.empty();
    }
  }
}
