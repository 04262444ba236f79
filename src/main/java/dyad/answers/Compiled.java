package dyad.answers;

import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.Lazy;
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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private final Evidence evidence;

  /** In which all that is told is so, and a finding is once anything speaks for it. */
  private final Lazy<Compiler> derivable;

  /** In which a ground of one strand sets aside none of another: each speaks by itself. */
  private final Lazy<Compiler> apart;

  private final Map<String, Application> byId = new HashMap<>();
  private final GroundWeighing grading;
  private final Scales scales;
  private final Lazy<Reached> reached;
  private final KeptAnswers<Optional<Term>> terms;
  private final KeptAnswers<Alignment> alignments;

  /** The ids of the applications that what is told can reach. */
  private final Set<String> told;

  private final Map<String, Optional<Answer<Boolean>>> standing = new ConcurrentHashMap<>();
  private final Map<String, Optional<Answer<Boolean>>> derived = new ConcurrentHashMap<>();
  private final List<String> powers;
  private final double off;

  /** A question on which only some can speak, by their ids. */
  private record Some(QuestionKey asked, Set<String> grounds) {}

  /** A question on which rules may be graded otherwise. */
  private record Graded(QuestionKey asked) {}

  /** The grounds of a topic that are of one strand. */
  private record OfStrand(String topic, Strand strand) {}

  Compiled(Doubts doubts, Circuit circuit, Scales scales, List<String> powers) {
    this(
        doubts,
        circuit,
        scales,
        powers,
        new KeptAnswers<>(scales.limits().worlds()),
        new KeptAnswers<>(scales.limits().worlds()));
  }

  private Compiled(
      Doubts doubts,
      Circuit circuit,
      Scales scales,
      List<String> powers,
      KeptAnswers<Optional<Term>> terms,
      KeptAnswers<Alignment> alignments) {
    Derivation derivation = circuit.doubted();
    this.circuit = circuit;
    this.evidence = doubts.evidence();
    this.scales = scales;
    this.reached = new Lazy<>(() -> new Reached(derivation, Set.copyOf(derivation.facts())));
    this.terms = terms;
    this.alignments = alignments;
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

  /**
   * For the graph after an edit, by the same scales. All that is compiled stays where the graph is
   * the very same, its draws are, and its powers. How probable the draws are is no part of it.
   */
  Compiled afterEdit(Doubts edited, Circuit after, List<String> between) {
    if (circuit == after
        && evidence.draws().equals(edited.evidence().draws())
        && powers.equals(between)) {
      terms.age();
      alignments.age();
      return this;
    }
    return new Compiled(edited, after, scales, between, terms.afterEdit(), alignments.afterEdit());
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
    return terms.compiled(asked(question));
  }

  /** The same from even odds, whatever the base rate is. */
  Optional<Answer<Optional<Term>>> unbased(Question question) {
    return terms.compiled(unbasedly(question));
  }

  /** The answer by the grades of the rules that speak on it; it takes more nodes than without. */
  Optional<Answer<Optional<Term>>> graded(Question question) {
    Lazy<Bearing> bearing = terms.bearing(asked(question));
    return answer(question).isEmpty()
        ? Optional.empty()
        : terms.compiled(
            new Query<>(
                new Graded(key(question)),
                bearing::get,
                () -> compiler.graded(question, off),
                () -> compiler.sampler(question)));
  }

  /**
   * What is worked out of the answer to a question by what is told; after an edit it stays where it
   * would come out the same.
   *
   * @param besides for what the answer hangs on what that hangs on besides
   */
  <W> W worked(
      Question question,
      Function<Bearing, Object> besides,
      Told told,
      Class<W> type,
      Supplier<W> work) {
    return terms.worked(asked(question), besides, told, type, work);
  }

  /** How likely the proposition of a finding is. */
  Optional<Answer<Optional<Term>>> answer(Finding proposition) {
    return terms.compiled(asked(proposition));
  }

  /** What comes of the answer to a question by what is told. */
  Reckoning<Optional<Term>> reckon(Question question, Told told) {
    return terms.reckon(asked(question), question.id(), told);
  }

  /** The same where only some of what could speak on it can, by its ids. */
  Reckoning<Optional<Term>> reckon(Question question, Set<String> some, Told told) {
    Grounds grounds = grounds(question).where(a -> some.contains(a.id()));
    return terms.reckon(
        asked(new Some(key(question), some), grounds, base(question)), question.id(), told);
  }

  /** The same from even odds. */
  Reckoning<Optional<Term>> reckonUnbased(Question question, Told told) {
    return terms.reckon(unbasedly(question), question.id(), told);
  }

  /** The same of the proposition of a finding. */
  Reckoning<Optional<Term>> reckon(Finding proposition, Told told) {
    return terms.reckon(asked(proposition), proposition.id(), told);
  }

  /** The same of the alignment on a topic. */
  Reckoning<Alignment> reckon(String topic, Told told) {
    return alignments.reckon(asked(topic), topic, told);
  }

  /** The same by the grounds of one strand alone, which those of no other set aside. */
  Reckoning<Alignment> reckon(String topic, Strand strand, Told told) {
    return alignments.reckon(asked(topic, strand), topic, told);
  }

  /** The same over topics, by how much each counts. */
  Reckoning<Alignment> reckonOverall(Map<String, Double> weights, Told told) {
    return alignments.reckon(asked(weights), Assessor.OVERALL, told);
  }

  private QuestionKey key(Question question) {
    return QuestionKey.of(question, base(question));
  }

  private Query<Optional<Term>> asked(Question question) {
    return asked(key(question), grounds(question), base(question));
  }

  private Query<Optional<Term>> unbasedly(Question question) {
    return asked(QuestionKey.of(question, 0), grounds(question), 0);
  }

  private Query<Optional<Term>> asked(Finding proposition) {
    return asked(proposition, grounds(proposition), 0);
  }

  private Query<Optional<Term>> asked(Object key, Grounds grounds, int base) {
    return new Query<>(
        key,
        () -> bearing(List.of(grounds)),
        () -> compiler.answer(grounds, base),
        () -> compiler.sampler(grounds, base));
  }

  private Query<Alignment> asked(String topic) {
    Grounds grounds = grounds(topic);
    return new Query<>(
        topic,
        () -> bearing(List.of(grounds)),
        () -> compiler.alignment(grounds),
        () -> compiler.sampler(grounds));
  }

  private Query<Alignment> asked(String topic, Strand strand) {
    Grounds grounds = grounds(topic, strand);
    return new Query<>(
        new OfStrand(topic, strand),
        () -> bearing(List.of(grounds)),
        () -> apart.get().alignment(grounds),
        () -> apart.get().sampler(grounds));
  }

  private Query<Alignment> asked(Map<String, Double> weights) {
    double coverage = scales.alignment().coverage();
    return new Query<>(
        weights,
        () -> bearing(counted(weights).stream().map(Overall.Topic::grounds).toList()),
        () -> compiler.overall(counted(weights), coverage).alignment(),
        () -> compiler.sampler(counted(weights), coverage));
  }

  private Bearing bearing(List<Grounds> grounds) {
    List<Application> all =
        reached.get().bearing(grounds.stream().flatMap(g -> g.all().stream()).toList());
    return Bearing.of(all, reached.get().read(all), evidence);
  }

  private List<Overall.Topic> counted(Map<String, Double> weights) {
    return weights.entrySet().stream()
        .map(e -> new Overall.Topic(grounds(e.getKey()), e.getValue()))
        .toList();
  }

  private Grounds grounds(Finding proposition) {
    return compiler.grounds(proposition.claim(), proposition.about(), proposition.topic());
  }

  /** The graph of what can be told. */
  Derivation derivation() {
    return circuit.derivation();
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
    for (String id : derivation().facts()) {
      within(() -> readable.stands(Readings.of(id))).ifPresent(a -> readings.put(id, a));
    }
    return readings;
  }

  Optional<Answer<Alignment>> topic(String topic) {
    return alignments.compiled(asked(topic));
  }

  /** By the grounds of one strand alone. */
  Optional<Answer<Alignment>> strand(String topic, Strand strand) {
    return alignments.compiled(asked(topic, strand));
  }

  /** Over topics, by how much each counts; without any, nothing speaks. */
  Optional<Answer<Alignment>> overall(Map<String, Double> weights) {
    return alignments.compiled(asked(weights));
  }

  private static <A> Optional<Answer<A>> within(Query.Compiling<A> compiling) {
    try {
      return Optional.of(compiling.compile());
    } catch (NodeBudgetException e) {
      return Optional.empty();
    }
  }
}
