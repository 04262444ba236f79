package dyad.diagrams;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;

/**
 * What is expected of a diagram where one of its variables turns out one way, all others being as
 * probable as before: of every variable and outcome at once, by two passes.
 */
final class Givens {

  private final Diagram diagram;
  private final double[] means;
  private final double expected;

  /** What each outcome moves: outcome 0 of a variable at its first level, others at their own. */
  private final double[] none;

  private final double[] moved;

  /**
   * By the chance of each level.
   *
   * @param quantity what is expected, by the numbers of the diagram
   */
  Givens(Diagram diagram, double[] chance, LongToDoubleFunction quantity) {
    this.diagram = diagram;
    this.means = diagram.means(chance, quantity);
    this.none = new double[chance.length];
    this.moved = new double[chance.length];
    this.expected = means[diagram.root()];
    double[] reached = diagram.reached(chance);
    int[] firsts = new int[chance.length];
    Arrays.setAll(firsts, level -> diagram.variables().at(level).level());
    for (int node = 0; node < means.length; node++) {
      // Whatever asks for a variable asks for its first level first: no other is met from above.
      if (!diagram.isTerminal(node) && diagram.level(node) == firsts[diagram.level(node)]) {
        note(node, reached[node], firsts);
      }
    }
  }

  /** Notes what each outcome moves of what is expected at the first node of a variable. */
  private void note(int first, double reached, int[] firsts) {
    int begin = diagram.level(first);
    int last = first;
    while (goesOn(last, begin, firsts)) {
      last = diagram.low(last);
    }
    double rest = reached * (means[diagram.low(last)] - means[first]);
    none[begin] += rest;
    int node = first;
    for (int level = begin; level < firsts.length && firsts[level] == begin; level++) {
      boolean asked = diagram.level(node) == level;
      moved[level] += asked ? reached * (means[diagram.high(node)] - means[first]) : rest;
      node = asked && goesOn(node, begin, firsts) ? diagram.low(node) : node;
    }
  }

  private boolean goesOn(int node, int begin, int[] firsts) {
    int low = diagram.low(node);
    return !diagram.isTerminal(low) && firsts[diagram.level(low)] == begin;
  }

  /** What is expected before anything is given. */
  double expected() {
    return expected;
  }

  /** What is expected where a variable has an outcome, from 0. */
  double given(Variable variable, int outcome) {
    return expected
        + (outcome == 0 ? none[variable.level()] : moved[variable.level() + outcome - 1]);
  }

  /** What is expected where the outcomes of a variable, from 0, are as probable as given. */
  double given(Variable variable, double[] chances) {
    double mean = 0;
    for (int outcome = 0; outcome < chances.length; outcome++) {
      mean += chances[outcome] * given(variable, outcome);
    }
    return mean;
  }
}
