package dyad.answers;

import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.Lazy;
import dyad.derivation.Reached;
import dyad.derivation.World;
import dyad.diagrams.Evidence;
import dyad.diagrams.compiler.Compiler;
import dyad.diagrams.compiler.GroundWeighing;
import dyad.diagrams.compiler.Grounds;
import dyad.diagrams.compiler.Overall;
import dyad.facts.Background;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be asked of a derivation graph: what bears on it, and how it is compiled or drawn. Safe
 * for many threads.
 */
final class Queries {

  private final Compiler compiler;

  /** In which a ground of one strand sets aside none of another: each speaks by itself. */
  private final Lazy<Compiler> apart;

  private final GroundWeighing grading;
  private final Evidence evidence;
  private final Scales scales;
  private final Background background;
  private final Map<String, Application> byId = new HashMap<>();
  private final Lazy<Reached> reached;

  /** The ids of the applications that what is told can reach. */
  private final Set<String> told;

  /** A question on which only some can speak, by their ids. */
  private record Some(QuestionKey asked, Set<String> grounds) {}

  /** A question on which rules may be graded otherwise. */
  private record Graded(QuestionKey asked) {}

  /** The grounds of a topic that are of one strand. */
  private record OfStrand(String topic, Strand strand) {}

  Queries(Evidence evidence, Circuit circuit, Scales scales, Background background) {
    Derivation derivation = circuit.doubted();
    this.evidence = evidence;
    this.scales = scales;
    this.background = background;
    this.reached = new Lazy<>(() -> new Reached(derivation, Set.copyOf(derivation.facts())));
    this.told =
        circuit.derivation().applications().stream()
            .map(Application::id)
            .collect(Collectors.toSet());
    derivation.applications().forEach(a -> byId.put(a.id(), a));
    this.grading =
        GroundWeighing.of(scales)
            .weighing(
                a ->
                    a.strength() == Strength.BY_DEFINITION
                        ? GroundWeighing.DEFINITION
                        : scales.weight(a.strength()))
            .from(Queries::base)
            .defeated(this::defeaters);
    int nodes = scales.limits().nodes();
    this.compiler = new Compiler(evidence, derivation, grading, nodes, background::turned);
    GroundWeighing alone = grading.defeated(this::ofItsStrand);
    this.apart = new Lazy<>(() -> new Compiler(evidence, derivation, alone, nodes));
  }

  /** Compiles answers by all that there is. */
  Compiler compiler() {
    return compiler;
  }

  /** How grounds weigh. */
  GroundWeighing grading() {
    return grading;
  }

  /** The log-odds of a question where nothing speaks, in thousandths. */
  static int base(Question question) {
    return question
        .baseRate()
        .map(rate -> (int) Math.rint(Likelihood.logOdds(rate.probability())))
        .orElse(0);
  }

  /** All that could speak on a question. */
  Grounds grounds(Question question) {
    return compiler.grounds(question);
  }

  /** All that could speak on how the two powers stand on a topic. */
  Grounds grounds(String topic) {
    return compiler.grounds(Assessor.CONVERGENCE, background.powers().both(), topic);
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

  private QuestionKey key(Question question) {
    return QuestionKey.of(question, base(question));
  }

  /** The answer to a question. */
  Query<Optional<Term>> of(Question question) {
    return query(key(question), grounds(question), base(question));
  }

  /** The same where only some of what could speak on it can, by its ids. */
  Query<Optional<Term>> of(Question question, Set<String> some) {
    Grounds grounds = grounds(question).where(a -> some.contains(a.id()));
    return query(new Some(key(question), some), grounds, base(question));
  }

  /** The same by the grades of the rules that speak on it. */
  Query<Optional<Term>> graded(Question question, Lazy<Bearing> bearing) {
    return new Query<>(
        new Graded(key(question)),
        bearing::get,
        () -> compiler.graded(question, scales.confidence().off()),
        () -> compiler.sampler(question));
  }

  /** The same from even odds, whatever the base rate is. */
  Query<Optional<Term>> unbased(Question question) {
    return query(QuestionKey.of(question, 0), grounds(question), 0);
  }

  /** How likely the proposition of a finding is. */
  Query<Optional<Term>> of(Finding proposition) {
    Grounds grounds =
        compiler.grounds(proposition.claim(), proposition.about(), proposition.topic());
    return query(proposition, grounds, 0);
  }

  private Query<Optional<Term>> query(Object key, Grounds grounds, int base) {
    return new Query<>(
        key,
        () -> bearing(List.of(grounds)),
        () -> compiler.answer(grounds, base),
        () -> compiler.sampler(grounds, base));
  }

  /** The alignment on a topic. */
  Query<Alignment> of(String topic) {
    Grounds grounds = grounds(topic);
    return new Query<>(
        topic,
        () -> bearing(List.of(grounds)),
        () -> compiler.alignment(grounds),
        () -> compiler.sampler(grounds));
  }

  /** The same by the grounds of one strand alone. */
  Query<Alignment> of(String topic, Strand strand) {
    Grounds grounds = grounds(topic, strand);
    return new Query<>(
        new OfStrand(topic, strand),
        () -> bearing(List.of(grounds)),
        () -> apart.get().alignment(grounds),
        () -> apart.get().sampler(grounds));
  }

  /** The same over topics, by how much each counts. */
  Query<Alignment> overall(Map<String, Double> weights) {
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
}
