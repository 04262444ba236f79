package dyad.diagrams;

import static dyad.diagrams.Operation.Basic.PLUS;

import dyad.derivation.Application;
import dyad.derivation.Derivation;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Compiles a derivation graph into answers, each exact over the facts in doubt and the doubt that
 * findings carry.
 *
 * <p>What a proposition has is L = base + the sum over principles of the strongest ground that
 * stands for it less that of the strongest against; it holds with the probability that has L as its
 * log-odds. A rule that reads it for needs that it holds, against that something speaks on it and
 * it does not hold.
 *
 * <p>The answers stand by themselves; the compiler keeps what it has compiled only to be quick. It
 * is for one thread.
 */
public final class Compiler {

  private final Variables variables;
  private final Map<Finding, Grounds> grounds;
  private final Map<Finding, Variable> doubts = new HashMap<>();
  private final Grading grading;
  private final int budget;
  private GraphCompiler graph;

  /**
   * For a derivation graph.
   *
   * @param variables the variables; those that another compiler has met keep their levels, so that
   *     its answers and these can be compared
   * @param budget how many nodes may be in use at a time, at least a hundred
   */
  public Compiler(Variables variables, Derivation derivation, Grading grading, int budget) {
    this.variables = variables;
    this.grounds = Grounds.in(derivation);
    this.grading = grading;
    this.budget = budget;
    this.graph = begin();
  }

  /** All that could speak on a proposition. */
  public Grounds grounds(String claim, List<String> about, String topic) {
    return grounds.getOrDefault(
        Finding.supports(claim, topic, about.toArray(String[]::new)), Grounds.NONE);
  }

  /** All that could speak on a question; on any topic, if it names none. */
  public Grounds grounds(Question question) {
    return grounds.entrySet().stream()
        .filter(e -> e.getKey().claim().equals(question.claim()))
        .filter(e -> e.getKey().about().equals(question.about()))
        .filter(e -> question.on().map(e.getKey().topic()::equals).orElse(true))
        .map(Map.Entry::getValue)
        .reduce(Grounds.NONE, Grounds::and)
        .leaning(question.leaning());
  }

  /**
   * The answer to a question.
   *
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public Answer<Optional<Term>> answer(Question question) throws NodeBudgetException {
    int base = grading.base().applyAsInt(question);
    Grounds all = grounds(question);
    return likelihood(compile(g -> based(g, g.logOdds(all, g::weight), base)), base);
  }

  /**
   * The answer to a question where each rule that speaks on it directly may be graded a step weaker
   * or stronger than it is.
   *
   * @param chance how probable it is that a rule is graded a step off, as much either way; what
   *     lies beyond the scale stays as it is
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public Answer<Optional<Term>> graded(Question question, double chance)
      throws NodeBudgetException {
    int base = grading.base().applyAsInt(question);
    Grounds all = grounds(question);
    Map<String, Variable> grades = new TreeMap<>();
    return likelihood(
        compile(g -> based(g, g.logOdds(all, a -> graded(a, chance, grades, g)), base)), base);
  }

  /** How two powers stand by grounds for convergence and against it. */
  public Answer<Alignment> alignment(Grounds topic) throws NodeBudgetException {
    return alignment(compile(g -> score(g, topic)));
  }

  /**
   * How two powers stand over some topics.
   *
   * @param enough the least share of all weight with which the assessed topics tell something
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public Overall overall(List<Overall.Topic> topics, double enough) throws NodeBudgetException {
    double all = topics.stream().mapToLong(Overall.Topic::thousandths).sum();
    Diagram mean =
        compile(
            g ->
                g.nodes()
                    .apply(
                        (nodes, sum, weight) ->
                            nodes.terminal(
                                weight == 0 || weight / all < enough
                                    ? Diagram.NONE
                                    : Math.round((double) sum / weight)),
                        scores(g, topics),
                        assessed(g, topics)));
    Diagram share =
        compile(
            g ->
                g.nodes()
                    .map(
                        assessed(g, topics),
                        w -> all == 0 ? 0 : Math.round(w / all * Summation.UNIT)));
    return new Overall(
        alignment(mean),
        new Answer<>(
            share,
            new Answer.Terminals<>(v -> v / Summation.UNIT, 0, 0, 1, c -> c >= enough, false),
            budget));
  }

  /** The weighted scores of the assessed topics, added up. */
  private int scores(GraphCompiler g, List<Overall.Topic> topics) throws NodeBudgetException {
    int sum = g.nodes().terminal(0);
    for (Overall.Topic topic : topics) {
      long weight = topic.thousandths();
      int weighted =
          g.nodes().map(score(g, topic.grounds()), v -> v == Diagram.NONE ? 0 : v * weight);
      sum = g.nodes().apply(PLUS, sum, weighted);
    }
    return sum;
  }

  /** The weights of the assessed topics, added up. */
  private int assessed(GraphCompiler g, List<Overall.Topic> topics) throws NodeBudgetException {
    int sum = g.nodes().terminal(0);
    for (Overall.Topic topic : topics) {
      long weight = topic.thousandths();
      int present = g.nodes().map(score(g, topic.grounds()), v -> v == Diagram.NONE ? 0 : weight);
      sum = g.nodes().apply(PLUS, sum, present);
    }
    return sum;
  }

  /** The score of a topic, from −1 to 1; there is none where nothing has weight. */
  private int score(GraphCompiler g, Grounds topic) throws NodeBudgetException {
    GraphCompiler.Weigher weigher =
        a -> OptionalInt.of(g.weight(a).orElse(g.nodes().terminal(grading.definition())));
    int joining = g.sum(topic.supporting(), weigher);
    int parting = g.sum(topic.opposing(), weigher);
    return g.nodes()
        .apply(
            (nodes, c, d) -> nodes.terminal(score(Math.max(c, 0), Math.max(d, 0))),
            joining,
            parting);
  }

  private long score(long joining, long parting) {
    double all = joining + parting;
    return all == 0
        ? Diagram.NONE
        : Math.round((joining - parting) / (all + grading.shrinkage()) * Summation.UNIT);
  }

  /** What a rule's application weighs, by its grade. */
  private OptionalInt graded(
      Application application, double chance, Map<String, Variable> grades, GraphCompiler g)
      throws NodeBudgetException {
    OptionalInt now = g.weight(application);
    if (now.isEmpty()) {
      return now;
    }
    Variable grade =
        grades.computeIfAbsent(
            application.rule(),
            rule ->
                variables.add(
                    Variable.Kind.GRADE,
                    grades.size(),
                    rule,
                    List.of("a step weaker", "a step stronger"),
                    List.of(chance / 2, chance / 2)));
    NodeStore nodes = g.nodes();
    int stronger = nodes.terminal(grading.stronger(application));
    int weaker = nodes.terminal(grading.weaker(application));
    return OptionalInt.of(
        nodes.node(grade.level(), nodes.node(grade.level() + 1, now.getAsInt(), stronger), weaker));
  }

  private static int based(GraphCompiler g, int logOdds, int base) throws NodeBudgetException {
    return base == 0
        ? logOdds
        : g.nodes()
            .map(
                logOdds,
                v -> v == Diagram.NONE || Math.abs(v) == GraphCompiler.ALWAYS ? v : v + base);
  }

  private Answer<Optional<Term>> likelihood(Diagram logOdds, int base) {
    double even = Likelihood.probability(base);
    return new Answer<>(
        logOdds,
        new Answer.Terminals<>(
            v -> v == Diagram.NONE ? even : Likelihood.probability(v),
            even,
            Likelihood.LOWEST,
            Likelihood.HIGHEST,
            p -> Optional.of(Likelihood.term(p)),
            Optional.empty()),
        budget);
  }

  private Answer<Alignment> alignment(Diagram score) {
    return new Answer<>(
        score,
        new Answer.Terminals<>(
            v -> v == Diagram.NONE ? 0 : v / Summation.UNIT,
            0,
            -1,
            1,
            Alignment::of,
            Alignment.NOT_ASSESSED),
        budget);
  }

  /**
   * Compiles something; where the store is full of what was compiled before, in a new one. Levels
   * stay as they are, and so does the answer.
   */
  private Diagram compile(Recipe recipe) throws NodeBudgetException {
    boolean anew = graph.isEmpty();
    try {
      return Diagram.of(graph.nodes(), recipe.in(graph), variables);
    } catch (NodeBudgetException e) {
      graph = begin();
      if (anew) {
        throw e;
      }
      return compile(recipe);
    }
  }

  /** How many nodes the store holds that it compiles into at present. */
  public int nodes() {
    return graph.nodes().size();
  }

  private GraphCompiler begin() {
    return new GraphCompiler(new NodeStore(budget), variables, grounds, doubts, grading);
  }

  /** Something to compile. */
  @FunctionalInterface
  private interface Recipe {
    int in(GraphCompiler graph) throws NodeBudgetException;
  }
}
