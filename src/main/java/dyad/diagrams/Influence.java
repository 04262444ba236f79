package dyad.diagrams;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.DoubleStream;

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

  private static List<Influence> of(
      Diagram diagram, Chances chances, LongToDoubleFunction quantity) {
    double[] means = diagram.means(chances.byLevel(), quantity);
    double[] reached = diagram.reached(chances.byLevel());
    // What each outcome moves: outcome 0 of a variable at its first level, others at their own.
    double[] none = new double[chances.byLevel().length];
    double[] moved = new double[none.length];
    for (int node = 0; node < means.length; node++) {
      // Whatever asks for a variable asks for its first level first: no other is met from above.
      if (!diagram.isTerminal(node) && diagram.outcome(node) == 1) {
        int level = diagram.level(node);
        double here = means[node];
        none[level] += reached[node] * (means[diagram.child(node, 0)] - here);
        for (int outcome = 1; outcome <= diagram.variables().at(level).size(); outcome++) {
          double there = means[diagram.child(node, outcome)];
          moved[level + outcome - 1] += reached[node] * (there - here);
        }
      }
    }
    double mean = means[diagram.root()];
    List<Influence> all = new ArrayList<>();
    for (Variable variable : diagram.support()) {
      List<Double> given = new ArrayList<>(List.of(mean + none[variable.level()]));
      for (int outcome = 1; outcome <= variable.size(); outcome++) {
        given.add(mean + moved[variable.level() + outcome - 1]);
      }
      List<Double> outcomes = DoubleStream.of(chances.outcomes(variable)).boxed().toList();
      all.add(new Influence(variable, mean, outcomes, given));
    }
    return all;
  }
}
