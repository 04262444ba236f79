package dyad.derivation;

import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Likelihood;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a question in one world.
 *
 * @param question the question
 * @param likelihood how likely its proposition is; empty when there is no finding for or against it
 * @param supporting the applications that speak for the proposition, strongest first
 * @param opposing the applications that speak against it, strongest first
 */
public record Judgment(
    Question question,
    Optional<Likelihood> likelihood,
    List<Application> supporting,
    List<Application> opposing) {

  /** The applications are kept in order. */
  public Judgment {
    supporting = List.copyOf(supporting);
    opposing = List.copyOf(opposing);
  }

  /** The term of likelihood; empty when not assessed. */
  public Optional<Term> term() {
    return likelihood.map(Likelihood::term);
  }

  /** Whether the term is the one that the brief's wording implies; empty when it implies none. */
  public Optional<Boolean> agrees() {
    return question.expected().map(e -> term().equals(Optional.of(e)));
  }
}
