package dyad.diagrams;

import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.AlignmentScale;
import dyad.findings.Likelihood;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.LongToDoubleFunction;

/**
 * A compiled answer: in each world of facts, of findings that hold and of grades, a number; and
 * what the number says.
 *
 * <p>Of a question the number is its log-odds, and the quantity that it stands for the probability;
 * of topics it is a score. Where nothing speaks there is no number, and the quantity stands at its
 * base. An answer cannot be changed, and threads may share it.
 *
 * @param <A> what an answer says: a term of likelihood or none, or an alignment
 */
public final class Answer<A> {

  private static final Set<Variable.Kind> BESIDE_FACTS =
      EnumSet.of(Variable.Kind.FINDING, Variable.Kind.GRADE);

  private final Diagram diagram;
  private final Terminals<A> terminals;
  private final int budget;
  private volatile Optional<Answer<A>> overFacts = Optional.empty();

  /** An answer by its diagram, what its terminals say, and how many nodes may be spent on it. */
  public Answer(Diagram diagram, Terminals<A> terminals, int budget) {
    this.diagram = diagram;
    this.terminals = terminals;
    this.budget = budget;
  }

  /**
   * The diagram: of log-odds in thousandths for a question, of scores in units of 10⁻¹² for topics,
   * of weights in thousandths for a coverage; and {@link Diagram#NONE} where nothing speaks.
   */
  public Diagram diagram() {
    return diagram;
  }

  /** The facts in doubt. */
  public Evidence evidence() {
    return diagram.variables().evidence();
  }

  /**
   * The same answer where its draws stand at other places among the facts in doubt.
   *
   * @param moved for the place of each draw that it hangs on, where that stands now
   */
  public Answer<A> among(Evidence others, Map<Integer, Integer> moved) {
    Answer<A> same = new Answer<>(diagram.among(others, moved), terminals, budget);
    same.overFacts = overFacts.map(a -> a.among(others, moved));
    return same;
  }

  /** The mean of the quantity over all worlds. */
  public double mean(Chances chances) {
    return diagram.mean(chances, terminals.quantity);
  }

  /** The mean as it is stated: a probability is never below 0.01 or above 0.99. */
  public double stated(Chances chances) {
    double rounded = Math.rint(mean(chances) * Summation.UNIT) / Summation.UNIT;
    return Math.max(terminals.least, Math.min(terminals.greatest, rounded));
  }

  /** The probability that anything speaks. */
  public double spoken(Chances chances) {
    return diagram.distribution(chances).tailMap(Diagram.NONE + 1).values().stream()
        .mapToDouble(p -> p)
        .sum();
  }

  /** Whether anything can speak where the facts are in one world. */
  public boolean canSpeak(Chances chances, Assignment told) {
    return diagram.canSpeak(chances.given(told));
  }

  /** What the mean says; that nothing speaks only where this is so in every world. */
  public A answer(Chances chances) {
    return spoken(chances) == 0 ? terminals.none : terminals.says(mean(chances));
  }

  /** What the mean says; that nothing speaks where nothing can in the world as told. */
  public A answer(Chances chances, Assignment told) {
    return canSpeak(chances, told) ? terminals.says(mean(chances)) : terminals.none;
  }

  /** The answer in one world of facts, by the mean over what findings hold there. */
  public A in(Assignment facts) {
    return answer(evidence().chances().given(facts));
  }

  /** How probable each answer is, from nothing and the least number up; those that can be. */
  public Map<A, Double> distribution(Chances chances) {
    Map<A, Double> distribution = new LinkedHashMap<>();
    diagram
        .distribution(chances)
        .forEach((value, p) -> distribution.merge(terminals.says(value), p, Double::sum));
    return distribution;
  }

  /**
   * The same over facts alone: its numbers are means over what findings hold, in units of 10⁻¹²,
   * and nothing only where nothing can speak.
   *
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public Answer<A> overFacts() throws NodeBudgetException {
    if (overFacts.isEmpty()) {
      // Two threads may both work it out, and come to the same.
      overFacts = Optional.of(without(BESIDE_FACTS, evidence().chances()));
    }
    return overFacts.orElseThrow();
  }

  /**
   * The same without variables of some kinds: its numbers are the mean over their outcomes.
   *
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public Answer<A> without(Set<Variable.Kind> kinds, Chances chances) throws NodeBudgetException {
    return with(new Summation(this, chances).without(kinds));
  }

  /** The answer in one world of facts, where there is nothing but facts to it. */
  A at(Assignment facts) {
    return terminals.says(diagram.at(facts));
  }

  /**
   * The same where some draws turn out one way: what is asked of it leaves them as they are.
   *
   * @param outcomes for each draw how it turns out
   */
  public Answer<A> restrict(Map<Integer, Integer> outcomes) {
    return new Answer<>(diagram.restrict(outcomes), terminals, budget);
  }

  /** What a terminal of the diagram says. */
  A at(int terminal) {
    return terminals.says(diagram.value(terminal));
  }

  /** The same answer over means. */
  Answer<A> with(Diagram means) {
    return new Answer<>(means, terminals.ofMeans(), budget);
  }

  /** What its terminals say. */
  public Terminals<A> terminals() {
    return terminals;
  }

  int budget() {
    return budget;
  }

  /**
   * How numbers are read.
   *
   * @param quantity what a number stands for; the base where there is none
   * @param base the quantity where nothing speaks
   * @param least the least quantity that is stated
   * @param greatest the greatest one
   * @param answer what a quantity says
   * @param none what it says that nothing speaks
   */
  public record Terminals<A>(
      LongToDoubleFunction quantity,
      double base,
      double least,
      double greatest,
      DoubleFunction<A> answer,
      A none) {

    /** Log-odds in thousandths, with those where nothing speaks. */
    public static Terminals<Optional<Term>> ofLogOdds(int base) {
      double even = Likelihood.probability(base);
      return new Terminals<>(
          value -> value == Diagram.NONE ? even : Likelihood.probability((double) value),
          even,
          Likelihood.LOWEST,
          Likelihood.HIGHEST,
          p -> Optional.of(Likelihood.term(p)),
          Optional.empty());
    }

    /** Scores of topics, in units of 10⁻¹². */
    public static Terminals<Alignment> ofScores(AlignmentScale scale) {
      return new Terminals<>(
          value -> value == Diagram.NONE ? 0 : value / Summation.UNIT,
          0,
          -1,
          1,
          scale::of,
          Alignment.NOT_ASSESSED);
    }

    /** Parts of a whole: whether they are enough. */
    public static Terminals<Boolean> ofShares(double whole, double enough) {
      return new Terminals<>(value -> value / whole, 0, 0, 1, s -> s >= enough, false);
    }

    /** What a number says. */
    public A says(long value) {
      return value == Diagram.NONE ? none : says(quantity.applyAsDouble(value));
    }

    /** What a quantity says, less what sums may miss by their last digits. */
    A says(double mean) {
      return answer.apply(Math.rint(mean * Summation.UNIT) / Summation.UNIT);
    }

    private Terminals<A> ofMeans() {
      return new Terminals<>(
          value -> value == Diagram.NONE ? base : value / Summation.UNIT,
          base,
          least,
          greatest,
          answer,
          none);
    }
  }
}
