package dyad.answers;

import dyad.answers.doubts.Doubts;
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
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import dyad.findings.Scales;
import dyad.problems.StopSignal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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

  private final Brief brief;
  private final Map<String, Fact> rated = new HashMap<>();
  private final Scales scales;
  private final Doubts doubts;
  private final Compiled compiled;
  private final Queries queries;
  private final Sureness sureness;
  private final Map<Question, Weighing> questions = new LinkedHashMap<>();
  private final Alignments alignments;

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
    this(brief, table, circuit, scales, Doubts.of(table, circuit, scales));
  }

  private Assessor(
      Brief brief, Collection<Fact> table, Circuit circuit, Scales scales, Doubts doubts) {
    this(brief, table, scales, doubts, new Compiled(doubts, circuit, scales, brief.background()));
  }

  private Assessor(
      Brief brief, Collection<Fact> table, Scales scales, Doubts doubts, Compiled compiled) {
    this.brief = brief;
    this.scales = scales;
    this.doubts = doubts;
    this.compiled = compiled;
    this.queries = compiled.queries();
    table.forEach(f -> rated.put(f.id(), f));
    brief.facts().forEach(f -> rated.put(f.id(), f));
    this.sureness = new Sureness(rated, compiled, scales.confidence());
    brief.questions().forEach(q -> questions.put(q, queries.weighing(queries.grounds(q))));
    this.alignments = new Alignments(brief, compiled, sureness, scales);
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
    Doubts edited = Doubts.of(other.facts(), circuit, scales);
    return new Assessor(
        other,
        other.facts(),
        scales,
        edited,
        compiled.afterEdit(edited, circuit, other.background()));
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

  /** How the two powers stand on the brief's topics. */
  public Alignments alignments() {
    return alignments;
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

  /** Where each ground stands, and which facts rules read, compiled. */
  public StandingGrounds standing() {
    return compiled.standing();
  }

  /** What makes an answer what it is. */
  public Contributions contributions() {
    return new Contributions(compiled, sureness);
  }

  /** How else the facts may be told, and what the answers are then. */
  public Retelling retelling() {
    return new Retelling(doubts, compiled);
  }

  /** The compiled answer to a question; empty where it takes too many nodes. */
  public Optional<Answer<Optional<Term>>> answer(Question question) {
    return compiled.answer(question);
  }

  /** The ids of the facts that some rule reads, of those that are told. */
  public Set<String> read(Told told) {
    return sureness.read(told.world());
  }

  /**
   * All applications that could bear on the answer to a question, at whatever remove, in whatever
   * world of facts and of their contraries.
   */
  public List<Application> bearing(Question question) {
    return queries.bearing(queries.grounds(question));
  }

  /**
   * The ids on the table of the facts that could bear on the answer to a question, by themselves or
   * by their contraries.
   */
  public Set<String> below(Question question) {
    return queries.facts(queries.grounds(question));
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

  /** All answers where a world is told. */
  public Assessment assess(World world) {
    return assess(told(world));
  }

  /** All answers. */
  public Assessment assess(Told told) {
    return assess(told, () -> {});
  }

  /**
   * All answers, worked out by as many threads as there are cores.
   *
   * @param done told after each question and each topic, by whatever thread
   */
  public Assessment assess(Told told, Runnable done) {
    List<Judgment> judgments = StopSignal.each(questions.keySet(), q -> judge(q, told), done);
    List<Standing> standings =
        StopSignal.each(alignments.topics().keySet(), t -> alignments.standing(t, told), done);
    double looked = alignments.looked(standings, told);
    Assessment assessment =
        new Assessment(judgments, standings, alignments.balance(standings, looked, told), looked);
    return brief.topicNames().contains(OVERALL) ? assessment.withBalance() : assessment;
  }
}
