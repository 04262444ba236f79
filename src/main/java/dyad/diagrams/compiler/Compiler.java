package dyad.diagrams.compiler;

import static dyad.diagrams.Operation.Basic.PLUS;

import dyad.derivation.Application;
import dyad.derivation.Derivation;
import dyad.diagrams.Answer;
import dyad.diagrams.Diagram;
import dyad.diagrams.Evidence;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.NodeStore;
import dyad.diagrams.Operation;
import dyad.diagrams.Variables;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Compiles a derivation graph into answers, each exact over the facts in doubt and the doubt that
 * findings carry.
 *
 * <p>What a proposition has is L = base + the sum over principles of the strongest ground that
 * stands for it less that of the strongest against; it holds with the probability that has L as its
 * log-odds. A rule that reads it for needs that something speaks for it and it holds; one that
 * reads it against, that something speaks against it and it does not hold.
 *
 * <p>It cannot be changed, and threads may share it: each answer is compiled by itself.
 */
public final class Compiler {

  private final Evidence evidence;
  private final Propositions propositions;
  private final GroundWeighing grading;
  private final int budget;
  private final Function<Question, Optional<Question>> turned;

  /** For a derivation graph, where nothing is the opposite of anything. */
  public Compiler(Evidence evidence, Derivation derivation, GroundWeighing grading, int budget) {
    this(evidence, derivation, grading, budget, question -> Optional.empty());
  }

  /**
   * For a derivation graph.
   *
   * @param budget how many nodes an answer may take while it is compiled
   * @param turned a question asked of the opposite of what it asks, with the opposite leaning
   */
  public Compiler(
      Evidence evidence,
      Derivation derivation,
      GroundWeighing grading,
      int budget,
      Function<Question, Optional<Question>> turned) {
    this.evidence = evidence;
    this.propositions = new Propositions(Grounds.in(derivation, grading::counts));
    this.grading = grading;
    this.budget = budget;
    this.turned = turned;
  }

  /** All that could speak on a proposition. */
  public Grounds grounds(String claim, List<String> about, String topic) {
    return propositions.on(new Finding(claim, Leaning.FOR, topic, about));
  }

  /**
   * All that could speak on a question. What speaks for the opposite of what it asks speaks against
   * it; what speaks against that opposite tells nothing, for neither may be so.
   */
  public Grounds grounds(Question question) {
    Grounds own = propositions.on(question);
    return turned
        .apply(question)
        .map(q -> own.and(propositions.on(q).only(q.leaning())))
        .orElse(own);
  }

  /**
   * The answer to a question.
   *
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public Answer<Optional<Term>> answer(Question question) throws NodeBudgetException {
    return answer(grounds(question), grading.base().applyAsInt(question));
  }

  /**
   * How likely a proposition is.
   *
   * @param base its log-odds where nothing speaks, in thousandths
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public Answer<Optional<Term>> answer(Grounds proposition, int base) throws NodeBudgetException {
    GraphCompiler graph = begin();
    return likelihood(graph, graph.logOdds(proposition, graph::weight), base);
  }

  /**
   * The answer to a question where each rule that speaks on it directly may be graded a step weaker
   * or stronger than it is. With findings summed out, its distribution tells in what share of
   * worlds and gradings each term comes out; with facts summed out as well, in what share of
   * gradings.
   *
   * @param chance how probable it is that a rule is graded a step off, as much either way; what
   *     lies beyond the scale stays as it is
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public Answer<Optional<Term>> graded(Question question, double chance)
      throws NodeBudgetException {
    GraphCompiler graph = begin();
    int logOdds = graph.logOdds(grounds(question), new GradeDoubt(graph, grading, chance));
    return likelihood(graph, logOdds, grading.base().applyAsInt(question));
  }

  /**
   * Whether a ground stands: all that it needs is so, and nothing sets it aside.
   *
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public Answer<Boolean> stands(Application ground) throws NodeBudgetException {
    GraphCompiler graph = begin();
    Diagram stands = graph.diagram(graph.stands(ground));
    return new Answer<>(stands, Answer.Terminals.ofShares(1, 0.5), budget);
  }

  /**
   * How two powers stand by grounds for convergence and against it.
   *
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public Answer<Alignment> alignment(Grounds topic) throws NodeBudgetException {
    GraphCompiler graph = begin();
    Diagram score = graph.diagram(score(graph, topic));
    return new Answer<>(score, Answer.Terminals.ofScores(grading.alignment()), budget);
  }

  /**
   * How two powers stand over some topics.
   *
   * @param enough the least share of all weight with which the assessed topics tell something
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public Overall overall(List<Overall.Topic> topics, double enough) throws NodeBudgetException {
    GraphCompiler graph = begin();
    NodeStore store = graph.nodes();
    long all = topics.stream().mapToLong(Overall.Topic::thousandths).sum();
    int sum = NodeStore.FALSE;
    int assessed = NodeStore.FALSE;
    for (Overall.Topic topic : topics) {
      long weight = topic.thousandths();
      int score = score(graph, topic.grounds());
      sum = store.apply(PLUS, sum, store.map(score, v -> v == Diagram.NONE ? 0 : v * weight));
      assessed = store.apply(PLUS, assessed, store.map(score, v -> v == Diagram.NONE ? 0 : weight));
    }
    Operation mean =
        (nodes, total, weight) -> nodes.terminal(Overall.mean(total, weight, all, enough));
    return new Overall(
        new Answer<>(
            graph.diagram(store.apply(mean, sum, assessed)),
            Answer.Terminals.ofScores(grading.alignment()),
            budget),
        new Answer<>(
            graph.diagram(assessed),
            Answer.Terminals.ofShares((double) Math.max(1, all), enough),
            budget));
  }

  /** The score of a topic, from −1 to 1; there is none where nothing has weight. */
  private int score(GraphCompiler g, Grounds topic) throws NodeBudgetException {
    GraphCompiler.Weigher weigher =
        a -> OptionalInt.of(g.weight(a).orElse(g.nodes().terminal(grading.definition())));
    int joining = g.sum(topic.supporting(), weigher);
    int parting = g.sum(topic.opposing(), weigher);
    return g.nodes()
        .apply(
            (nodes, c, d) -> nodes.terminal(grading.score(Math.max(c, 0), Math.max(d, 0))),
            joining,
            parting);
  }

  private Answer<Optional<Term>> likelihood(GraphCompiler graph, int logOdds, int base)
      throws NodeBudgetException {
    int based = graph.nodes().map(logOdds, v -> based(v, base));
    return new Answer<>(graph.diagram(based), Answer.Terminals.ofLogOdds(base), budget);
  }

  private static long based(long logOdds, int base) {
    return logOdds == Diagram.NONE || Math.abs(logOdds) == GraphCompiler.ALWAYS
        ? logOdds
        : logOdds + base;
  }

  /** The answer to a question from drawn worlds, for one that takes too many nodes. */
  public Sampler<Optional<Term>> sampler(Question question) {
    return sampler(grounds(question), grading.base().applyAsInt(question));
  }

  /** The same of a proposition. */
  public Sampler<Optional<Term>> sampler(Grounds proposition, int base) {
    return new Sampler<>(
        this::draw,
        worlds -> {
          long[] logOdds = worlds.logOdds(proposition);
          Arrays.setAll(logOdds, w -> based(logOdds[w], base));
          return logOdds;
        },
        Answer.Terminals.ofLogOdds(base));
  }

  /** How two powers stand, from drawn worlds. */
  public Sampler<Alignment> sampler(Grounds topic) {
    return new Sampler<>(
        this::draw, worlds -> worlds.scores(topic), Answer.Terminals.ofScores(grading.alignment()));
  }

  /** How they stand over some topics, from drawn worlds. */
  public Sampler<Alignment> sampler(List<Overall.Topic> topics, double enough) {
    return new Sampler<>(
        this::draw,
        worlds -> Overall.means(topics, enough, worlds),
        Answer.Terminals.ofScores(grading.alignment()));
  }

  DrawnWorlds draw(Drawing drawing) {
    return new DrawnWorlds(propositions.grounds(), grading, evidence, drawing);
  }

  private GraphCompiler begin() {
    return new GraphCompiler(
        new NodeStore(budget), new Variables(evidence), propositions.grounds(), grading);
  }
}
