package dyad.explanation;

import dyad.answers.Buildup;
import dyad.answers.Carried;
import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.facts.Leaning;
import dyad.layers.Footing;
import java.util.List;
import java.util.Optional;

/**
 * Why a question is answered as it is.
 *
 * @param judgment the answer
 * @param confidence how good its basis is; empty when not assessed
 * @param supporting the arguments for the proposition, strongest first
 * @param opposing the arguments against it, strongest first
 * @param setAside grounds that would count, had the brief not held something against them
 * @param open what was found on it and by itself leaves it open
 * @param footing on which layer of rules it stands; empty where the brief has no rules of its own,
 *     or nothing speaks on it
 * @param carriers who carries it, where that was asked for
 * @param buildup how it comes about ground by ground, where that was asked for and it is answered
 */
public record Explanation(
    Judgment judgment,
    Optional<Confidence> confidence,
    List<Argument> supporting,
    List<Argument> opposing,
    List<DefeatedArgument> setAside,
    List<Argument> open,
    Optional<Footing> footing,
    Optional<Carriers> carriers,
    Optional<Buildup> buildup) {

  /** Nothing can be changed. */
  public Explanation {
    supporting = List.copyOf(supporting);
    opposing = List.copyOf(opposing);
    setAside = List.copyOf(setAside);
    open = List.copyOf(open);
  }

  /** Who carries an answer; empty where that takes too much to work out. */
  public record Carriers(Optional<Carried> carried) {}

  /** The arguments that are added in a step; none where what is given makes it. */
  public List<Argument> arguments(Buildup.Step step) {
    List<Argument> side = step.leaning() == Leaning.FOR ? supporting : opposing;
    return side.stream().filter(a -> a.principle().equals(step.principle())).toList();
  }

  /** The same with who carries it. */
  public Explanation carriedBy(Optional<Carried> carried) {
    return new Explanation(
        judgment,
        confidence,
        supporting,
        opposing,
        setAside,
        open,
        footing,
        Optional.of(new Carriers(carried)),
        buildup);
  }

  /** The same with how it comes about. */
  public Explanation builtUp(Buildup how) {
    return new Explanation(
        judgment,
        confidence,
        supporting,
        opposing,
        setAside,
        open,
        footing,
        carriers,
        Optional.of(how));
  }
}
