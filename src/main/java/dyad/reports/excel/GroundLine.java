package dyad.reports.excel;

import dyad.derivation.Application;
import dyad.facts.Leaning;
import java.util.Optional;

/**
 * A ground on its side of a question or topic.
 *
 * @param row its row among all grounds
 * @param weight what it weighs where it counts
 * @param state what its cells come to as the report tells it
 */
record GroundLine(
    Part part,
    int row,
    Application application,
    double weight,
    Words words,
    Above above,
    State state) {

  /**
   * What it bears on.
   *
   * @param name the question or topic
   * @param topic whether it is a topic
   * @param first the row in which this side of it begins
   */
  record Part(String name, boolean topic, Leaning leaning, int first) {}

  /**
   * What it says.
   *
   * @param number one for each wording on one side
   * @param sentence the clause as a sentence, with its strength where that has a meaning
   */
  record Words(int number, String clause, String sentence) {}

  /** The rows of the next above it on its side that is of its principle, or in its words. */
  record Above(Optional<Integer> principle, Optional<Integer> words) {}

  /**
   * What the cells of a line come to.
   *
   * @param holds whether it holds
   * @param spoken whether it or one of its principle above does
   * @param counts whether it is the first of its principle that does
   * @param said whether it or one in its words above does
   * @param told how many grounds are told of its side, down to it
   * @param text how they are told
   */
  record State(boolean holds, boolean spoken, boolean counts, boolean said, int told, String text) {

    static final State NONE = new State(false, false, false, false, 0, "");
  }

  Leaning leaning() {
    return part.leaning();
  }

  /** Whether it is the first of its side. */
  boolean begins() {
    return row == part.first();
  }

  /** What it adds to its side as the report tells it. */
  double counted() {
    return state.counts() ? weight : 0;
  }
}
