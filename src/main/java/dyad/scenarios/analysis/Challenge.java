package dyad.scenarios.analysis;

import dyad.answers.Judgment;
import dyad.explanation.Argument;
import dyad.explanation.DefeatedArgument;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Term;
import java.util.List;
import java.util.Optional;

/**
 * The strongest case against a judgment that the graph holds (devil's advocacy, CIA Tradecraft
 * Primer).
 *
 * @param judgment the judgment
 * @param leaning the side that its answer takes; empty where the chance is even or nothing is
 *     assessed, and both sides are against it
 * @param grounds the grounds that hold and speak against the answer, strongest first
 * @param setAside the grounds that would speak against it, had the brief not held something against
 *     them
 * @param added what alternatives would add to the case
 * @param opposite the smallest changes that give the opposite answer: that of the other side, or
 *     any other where it takes none
 * @param weakest the facts that the case for the answer rests on, the weakest first
 * @param origins how many independent origins the case for the answer rests on
 */
public record Challenge(
    Judgment judgment,
    Optional<Leaning> leaning,
    List<Argument> grounds,
    List<DefeatedArgument> setAside,
    List<Added> added,
    Flips opposite,
    List<Weak> weakest,
    int origins) {

  /** Nothing can be changed. */
  public Challenge {
    grounds = List.copyOf(grounds);
    setAside = List.copyOf(setAside);
    added = List.copyOf(added);
    weakest = List.copyOf(weakest);
  }

  /**
   * What one alternative would add.
   *
   * @param alternative its name
   * @param arguments the grounds against the answer that hold with it and do not hold without
   * @param lost the grounds for the answer that hold without it and do not hold with it
   * @param answer what the answer becomes with it; empty for not assessed
   */
  public record Added(
      String alternative, List<Argument> arguments, List<Argument> lost, Optional<Term> answer) {

    /** The arguments are kept in order. */
    public Added {
      arguments = List.copyOf(arguments);
      lost = List.copyOf(lost);
    }
  }

  /**
   * A fact that the case for the answer rests on.
   *
   * @param fact the fact
   * @param footing how well it stands
   * @param wrong the probability that it is wrong, by its rating, from 0 to 1
   * @param linchpin whether the answer falls without it
   */
  public record Weak(Fact fact, AssumptionSoundness footing, double wrong, boolean linchpin) {}
}
