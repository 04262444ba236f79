package dyad.explanation;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
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
 */
public record Explanation(
    Judgment judgment,
    Optional<Confidence> confidence,
    List<Argument> supporting,
    List<Argument> opposing,
    List<SetAside> setAside) {

  /** Nothing can be changed. */
  public Explanation {
    supporting = List.copyOf(supporting);
    opposing = List.copyOf(opposing);
    setAside = List.copyOf(setAside);
  }
}
