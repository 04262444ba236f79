package dyad.diagrams;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How an answer hangs on one variable: what is expected of it for each way the variable may turn
 * out, all others being as probable as before.
 *
 * @param variable the variable: a draw, or a finding's doubt
 * @param expected the mean, or the probability of a term, before anything more is known
 * @param chances how probable each outcome is, from outcome 0
 * @param given what is expected where each outcome is certain, from outcome 0
 */
public record Influence(
    Variable variable, double expected, List<Double> chances, List<Double> given) {

  /** Nothing can be changed. */
  public Influence {
    chances = List.copyOf(chances);
    given = List.copyOf(given);
  }

  /** By how much the greatest of what is expected lies above the least. */
  public double swing() {
    DoubleStream all = given.stream().mapToDouble(g -> g);
    return all.max().orElseThrow() - given.stream().mapToDouble(g -> g).min().orElseThrow();
  }

  /**
   * The value of learning how the variable turns out: by how much that is expected to move what is
   * expected, either way.
   */
  public double valueOfInformation() {
    double value = 0;
    for (int outcome = 0; outcome < given.size(); outcome++) {
      value += chances.get(outcome) * Math.abs(given.get(outcome) - expected);
    }
    return value;
  }

  /** How the mean of an answer hangs on each variable that it depends on, by two passes. */
  public static List<Influence> onMean(Answer<?> answer, Chances chances) {
    return of(answer.diagram(), chances, answer.terminals().quantity());
  }

  /**
   * How the probability of one answer, over worlds of facts, hangs on each draw.
   *
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public static <A> List<Influence> onProbability(Answer<A> answer, A of, Chances chances)
      throws NodeBudgetException {
    Answer<A> facts = answer.overFacts();
    return of(facts.diagram(), chances, value -> facts.terminals().says(value).equals(of) ? 1 : 0);
  }

  /**
   * The draws that an answer turns with: those of which it is another, by its mean, where one other
   * outcome than the one told is certain.
   *
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public static <A> List<Assignment.Change> linchpins(
      Answer<A> answer, Chances chances, Assignment told) throws NodeBudgetException {
    Answer<A> facts = answer.overFacts();
    A before = answer.answer(chances, told);
    List<Assignment.Change> linchpins = new ArrayList<>();
    for (Influence influence : onMean(facts, chances)) {
      for (int outcome = 0; outcome <= influence.variable.size(); outcome++) {
        int draw = influence.variable.index();
        Assignment.Change change = new Assignment.Change(draw, told.outcome(draw), outcome);
        boolean silent = facts.diagram().at(told.with(List.of(change))) == Diagram.NONE;
        A after =
            silent ? facts.terminals().none() : facts.terminals().says(influence.given(outcome));
        if (change.from() != change.to() && !after.equals(before)) {
          linchpins.add(change);
        }
      }
    }
    return linchpins;
  }

  /** What is expected where an outcome is certain. */
  public double given(int outcome) {
    return given.get(outcome);
  }

  /**
   * What is expected where it does not turn out one way.
   *
   * @param outcome the way, which is not certain
   */
  public double otherwise(int outcome) {
    double chance = chances.get(outcome);
    // What is expected is the mean over both, so that what is left belongs to the other ways.
    return (expected - chance * given(outcome)) / (1 - chance);
  }

  private static List<Influence> of(
      Diagram diagram, Chances chances, LongToDoubleFunction quantity) {
    Givens givens = new Givens(diagram, chances.byLevel(diagram.variables()), quantity);
    List<Influence> all = new ArrayList<>();
    for (Variable variable : diagram.support()) {
      List<Double> given =
          IntStream.rangeClosed(0, variable.size())
              .mapToObj(outcome -> givens.given(variable, outcome))
              .toList();
      List<Double> outcomes = DoubleStream.of(chances.outcomes(variable)).boxed().toList();
      all.add(new Influence(variable, givens.expected(), outcomes, given));
    }
    return all;
  }
}
