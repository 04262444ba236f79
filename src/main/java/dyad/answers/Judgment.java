package dyad.answers;

import dyad.derivation.Application;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Likelihood;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to a question, some facts being told.
 *
 * @param question the question
 * @param likelihood how likely its proposition is; empty where nothing can speak on it as the facts
 *     are told
 * @param unbased what it would be from even odds, where the question has a base rate
 * @param spoken how probable it is that anything speaks on it, from 0 to 1
 * @param supporting the applications that speak for the proposition as told, strongest first
 * @param opposing the applications that speak against it as told, strongest first
 * @param sampled empty where it is exact
 */
public record Judgment(
    Question question,
    Optional<Likelihood> likelihood,
    Optional<Likelihood> unbased,
    double spoken,
    List<Application> supporting,
    List<Application> opposing,
    Optional<Sampled> sampled) {

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

  /** All that speaks on it, for it first. */
  public List<Application> grounds() {
    return Stream.concat(supporting.stream(), opposing.stream()).toList();
  }
}
