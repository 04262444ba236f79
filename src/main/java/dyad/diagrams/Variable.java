package dyad.diagrams;

import java.util.List;

/**
 * Something that turns out one way of several, each with its probability, or in none of them.
 *
 * <p>In a diagram it is a chain of independent binary variables, one a level: outcome <i>k</i>
 * (counted from 1) is that the first <i>k</i> − 1 do not hold and the next one does; outcome 0 is
 * that none does.
 *
 * @param kind what sort of thing it is
 * @param index its place: of a draw among the draws, of any other in its own count
 * @param name whose it is: the facts of a draw, a proposition, a rule, an originator
 * @param outcomes what each outcome is, from the first; outcome 0 has no name
 * @param probabilities how probable each outcome is, from the first; the rest is outcome 0's
 * @param level the level of the first binary variable
 */
public record Variable(
    Kind kind,
    int index,
    String name,
    List<String> outcomes,
    List<Double> probabilities,
    int level) {

  /** Nothing can be changed. */
  public Variable {
    outcomes = List.copyOf(outcomes);
    probabilities = List.copyOf(probabilities);
  }

  /** How many levels it takes, which is also its last outcome. */
  public int size() {
    return outcomes.size();
  }

  /** Sorts of variables. */
  public enum Kind {
    /** Facts that are so or otherwise. */
    DRAW,
    /** Whether a proposition holds, given what speaks for it and against it. */
    FINDING,
    /** A rule's strength, a step off. */
    GRADE,
    /** Facts that stand or fall together, or those of one originator. */
    PLAYER,
    /** What is told of facts that are decided together. */
    TELLING
  }
}
