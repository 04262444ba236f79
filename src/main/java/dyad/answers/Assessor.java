package dyad.answers;

import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.World;
import dyad.diagrams.Answer;
import dyad.diagrams.Evidence;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import dyad.findings.Scales;
import dyad.findings.Strand;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Answers a brief's questions, whatever facts on its table are told. Safe for many threads.
 *
 * <p>Each answer is exact, a mean over all worlds of the facts in doubt and of the findings that
 * carry doubt; one that takes too many nodes is the mean over drawn worlds, and says so.
 */
public final class Assessor {

  /** The claim whose findings weigh on the alignment of the two powers. */
  public static final String CONVERGENCE = "convergence";

  /** The topic under which the balance over all other topics stands, where a brief lists it. */
  public static final String OVERALL = "overall";

  /** Parts that are no farther apart are the same. */
  private static final double SEEN = 1e-9;

  private final Brief brief;
  private final Map<String, Fact> rated = new HashMap<>();
  private final Scales scales;
  private final Doubts doubts;
  private final Compiled compiled;
  private final Sureness sureness;
  private final Map<Question, Weighing> questions = new LinkedHashMap<>();
  private final Map<String, Weighing> topics = new LinkedHashMap<>();
  private final Map<String, Double> weights = new LinkedHashMap<>();

  /** For a brief whose facts are the whole table. */
  public Assessor(Brief brief, Circuit circuit, Scales scales) {
    this(brief, brief.facts(), circuit, scales);
  }

  /**
   * For a brief on a table.
   *
   * @param brief the questions, the topics, and the ratings of its facts
   * @param table all facts on the table, by their ids there
   * @param circuit what follows from them
   */
  public Assessor(Brief brief, Collection<Fact> table, Circuit circuit, Scales scales) {
    this(brief, table, circuit, scales, new Doubts(table, contraries(circuit), scales));
  }

  private Assessor(
      Brief brief, Collection<Fact> table, Circuit circuit, Scales scales, Doubts doubts) {
    this(brief, table, scales, doubts, new Compiled(doubts, circuit, scales, powers(brief)));
  }

  private static List<String> powers(Brief brief) {
    return List.of(brief.dyad().first(), brief.dyad().second());
  }

  private Assessor(
      Brief brief, Collection<Fact> table, Scales scales, Doubts doubts, Compiled compiled) {
    this.brief = brief;
    this.scales = scales;
    this.doubts = doubts;
    this.compiled = compiled;
    table.forEach(f -> rated.put(f.id(), f));
    brief.facts().forEach(f -> rated.put(f.id(), f));
    this.sureness = new Sureness(rated, compiled, scales.confidence());
    brief.questions().forEach(q -> questions.put(q, compiled.weighing(compiled.grounds(q))));
    brief.topics().forEach(t -> weights.put(t.name(), t.counted()));
    brief.topicNames().stream()
        .filter(t -> !t.equals(OVERALL))
        .forEach(t -> topics.put(t, compiled.weighing(compiled.grounds(t))));
  }

  private static Set<String> contraries(Circuit circuit) {
    return circuit.doubted().facts().stream().filter(Fact::isContrary).collect(Collectors.toSet());
  }

  /** For another brief on the same table; what is compiled is compiled for both. */
  public Assessor with(Brief other) {
    return new Assessor(other, rated.values(), scales, doubts, compiled);
  }

  /**
   * For another version of the brief, whose facts are the whole table. What was compiled or drawn
   * for this one stays where it would come out the same.
   */
  public Assessor afterEdit(Brief other, Circuit circuit) {
    Doubts edited = new Doubts(other.facts(), contraries(circuit), scales);
    return new Assessor(
        other, other.facts(), scales, edited, compiled.afterEdit(edited, circuit, powers(other)));
  }

  /** The id of a fact in its file, from its id on a table. */
  public static String plainId(String id) {
    return Doubts.plainId(id);
  }

  /** Everything that could bear on a question, in whatever world. */
  public Weighing weighing(Question question) {
    return Objects.requireNonNull(questions.get(question));
  }

  /** What could bear on each question, in whatever world, in the brief's order. */
  public Map<Question, Weighing> questions() {
    return Collections.unmodifiableMap(questions);
  }

  /** All compiled answers as nodes. */
  public Tables tables(Told told) {
    return Tables.of(this, compiled, doubts.drawn(), told);
  }

  /**
   * What bears on each topic that is assessed by itself, in whatever world, in the brief's order.
   */
  public Map<String, Weighing> topics() {
    return Collections.unmodifiableMap(topics);
  }

  /** How much a topic counts among all; not at all where it takes up others again. */
  public double weight(String topic) {
    return Objects.requireNonNull(weights.get(topic));
  }

  /** All facts on the table as draws. */
  public Evidence evidence() {
    return doubts.evidence();
  }

  /** What is told in a world: the facts that hold there, rated as the brief has them. */
  public Told told(World world) {
    SortedMap<String, Fact> told = new TreeMap<>();
    world.present().forEach(id -> told.put(id, Objects.requireNonNull(rated.get(id))));
    return new Told(world, told, doubts.told(told), doubts.chances(told));
  }

  /** How else the facts may be told, and what the answers are then. */
  public Retelling retelling() {
    return new Retelling(doubts, compiled);
  }

  /**
   * The facts that are told and may be wrong, of those whose truth a draw decides; none where
   * another draw decides it for them and others together.
   */
  public List<Fact> facts(int draw, Told told) {
    return doubts.facts(draw, told.rated());
  }

  /** That the two powers converge on a topic, compiled; empty where it takes too many nodes. */
  public Optional<Answer<Optional<Term>>> convergence(String topic) {
    return compiled.answer(
        Finding.supports(CONVERGENCE, topic, brief.dyad().first(), brief.dyad().second()));
  }

  /** The compiled answer to a question; empty where it takes too many nodes. */
  public Optional<Answer<Optional<Term>>> answer(Question question) {
    return compiled.answer(question);
  }

  /**
   * Whether a ground stands where all that is told is so, compiled: each fact is a draw by itself
   * there, and findings carry no doubt. Empty where it takes too many nodes.
   */
  public Optional<Answer<Boolean>> derives(Application ground) {
    return compiled.derives(ground);
  }

  /** The compiled alignment on a topic; empty where it takes too many nodes. */
  public Optional<Answer<Alignment>> alignment(String topic) {
    return compiled.topic(topic);
  }

  /**
   * The compiled alignment over all topics; empty where it takes too many nodes. Nothing speaks in
   * it, in any world, where too little of what is told was looked at.
   */
  public Optional<Answer<Alignment>> overall(Told told) {
    return overall(looked(topics.keySet().stream().map(t -> standing(t, told)).toList(), told));
  }

  private Optional<Answer<Alignment>> overall(double looked) {
    return compiled.overall(counted(looked));
  }

  /** The same however much was looked at. */
  Optional<Answer<Alignment>> balance() {
    return compiled.overall(counted(1));
  }

  /** How much each topic counts; none where too little was looked at. */
  private Map<String, Double> counted(double looked) {
    Map<String, Double> counted = new LinkedHashMap<>();
    if (looked >= scales.alignment().coverage() - SEEN) {
      topics.keySet().forEach(t -> counted.put(t, weight(t)));
    }
    return counted;
  }

  /**
   * How much was looked at, from 0 to 1: on each topic the part of what is told on it that rules
   * read, as far as anything speaks there at all; over the topics by their weights.
   */
  private double looked(List<Standing> standings, Told told) {
    double all = standings.stream().mapToDouble(s -> weight(s.topic())).sum();
    Map<String, Double> read = read(told);
    double looked =
        standings.stream()
            .mapToDouble(s -> weight(s.topic()) * s.spoken() * read.getOrDefault(s.topic(), 0.0))
            .sum();
    return all > 0 ? looked / all : 0;
  }

  /** The part of the facts told on each topic that rules read; of topics on which some are told. */
  public Map<String, Double> read(Told told) {
    Set<String> read = sureness.read(told.world());
    Map<String, Integer> on = new HashMap<>();
    Map<String, Integer> some = new HashMap<>();
    for (Fact fact : told.rated().values()) {
      for (String topic : Set.copyOf(fact.topics())) {
        on.merge(topic, 1, Integer::sum);
        some.merge(topic, read.contains(fact.id()) ? 1 : 0, Integer::sum);
      }
    }
    Map<String, Double> parts = new HashMap<>();
    some.forEach((topic, n) -> parts.put(topic, (double) n / on.getOrDefault(topic, n)));
    return parts;
  }

  /** Whether some rule reads a fact as told. */
  public boolean reads(Fact fact, Told told) {
    return sureness.read(told.world()).contains(fact.id());
  }

  /**
   * The same of all facts on the table by their ids, compiled: each fact is a draw by itself there,
   * so or not as it is told. Those that take too many nodes are left out.
   */
  public Map<String, Answer<Boolean>> readings() {
    return compiled.readings();
  }

  /**
   * All applications that could bear on the answer to a question, at whatever remove, in whatever
   * world of facts and of their contraries.
   */
  public List<Application> bearing(Question question) {
    return compiled.bearing(compiled.grounds(question));
  }

  /**
   * The ids on the table of the facts that could bear on the answer to a question, by themselves or
   * by their contraries.
   */
  public Set<String> below(Question question) {
    return compiled.facts(compiled.grounds(question));
  }

  /** The same of the alignment on a topic. */
  public Set<String> below(String topic) {
    return compiled.facts(compiled.grounds(topic));
  }

  /** All applications that could bear on the alignment on a topic. */
  public List<Application> bearing(String topic) {
    return compiled.bearing(compiled.grounds(topic));
  }

  /** The answer to one question where a world is told. */
  public Judgment judge(Question question, World world) {
    return judge(question, told(world));
  }

  /** The answer to one question. */
  public Judgment judge(Question question, Told told) {
    Weighing here = weighing(question).in(told.world());
    Reckoning<Optional<Term>> reckoned = compiled.reckon(question, told);
    Optional<Likelihood> unbased =
        question
            .baseRate()
            .filter(rate -> reckoned.speaks())
            .map(rate -> new Likelihood(compiled.reckonUnbased(question, told).mean()));
    return new Judgment(
        question,
        reckoned.likelihood(),
        unbased,
        reckoned.spoken(),
        here.supporting(),
        here.opposing(),
        reckoned.sampled());
  }

  /** How a judgment that is assessed comes about, principle by principle. */
  public Buildup buildup(Judgment judgment, Told told) {
    Question question = judgment.question();
    return Buildup.of(
        judgment, compiled.grounds(question), some -> compiled.reckon(question, some, told).mean());
  }

  /** How likely a question's proposition is where one of the rules that speak on it is not used. */
  public Likelihood without(String rule, Question question, Told told) {
    Set<String> others =
        compiled.grounds(question).all().stream()
            .filter(a -> !a.rule().equals(rule))
            .map(Application::id)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Likelihood(compiled.reckon(question, others, told).mean());
  }

  /**
   * How likely a finding is, where anything can speak on it; of one against a claim how likely it
   * is that the claim does not hold.
   */
  public Optional<Likelihood> likelihood(Finding finding, Told told) {
    if (finding.leaning() == Leaning.AGAINST) {
      return likelihood(finding.opposite(), told).map(l -> new Likelihood(1 - l.mean()));
    }
    return compiled.reckon(finding, told).likelihood();
  }

  /** How confident one may be in a judgment; empty where it is not assessed. */
  public Optional<Confidence> confidence(Judgment judgment, Told told) {
    return judgment.term().map(term -> sureness.of(judgment, told));
  }

  /** Who carries the answer to a question; empty where it takes too many nodes to work out. */
  public Optional<Carried> carried(Question question, Told told) {
    return sureness.carried(question, told);
  }

  /** All answers where a world is told. */
  public Assessment assess(World world) {
    return assess(told(world));
  }

  /** All answers. */
  public Assessment assess(Told told) {
    return assess(told, () -> {});
  }

  /** All answers; each question and each topic is told when it is done. */
  public Assessment assess(Told told, Runnable done) {
    List<Judgment> judgments =
        questions.keySet().stream().map(q -> judge(q, told)).peek(j -> done.run()).toList();
    List<Standing> standings =
        topics.keySet().stream().map(t -> standing(t, told)).peek(s -> done.run()).toList();
    double looked = looked(standings, told);
    Standing balance =
        Standing.of(
            OVERALL,
            compiled.reckonOverall(counted(looked), told),
            new Weighing(
                standings.stream().flatMap(s -> s.joining().stream()).toList(),
                standings.stream().flatMap(s -> s.parting().stream()).toList()),
            scales.alignment());
    Assessment assessment = new Assessment(judgments, standings, balance, looked);
    return brief.topicNames().contains(OVERALL) ? assessment.withBalance() : assessment;
  }

  /**
   * The alignment on a topic by each strand alone; there is none overall. What only another strand
   * sets aside speaks there: words are heard even where deeds belie them.
   */
  public Strands strands(String topic, Told told) {
    Map<Strand, Standing> standings = new EnumMap<>(Strand.class);
    if (topics.containsKey(topic)) {
      for (Strand strand : Strand.values()) {
        standings.put(strand, standing(topic, strand, told));
      }
    }
    return new Strands(topic, standings);
  }

  private Standing standing(String topic, Strand strand, Told told) {
    Weighing weighing = Objects.requireNonNull(topics.get(topic)).of(strand);
    return Standing.of(
        topic,
        compiled.reckon(topic, strand, told),
        weighing.where(a -> compiled.speaksAlone(a, told.world())),
        scales.alignment());
  }

  private Standing standing(String topic, Told told) {
    Weighing weighing = Objects.requireNonNull(topics.get(topic));
    return Standing.of(
        topic, compiled.reckon(topic, told), weighing.in(told.world()), scales.alignment());
  }
}
