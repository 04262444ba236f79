package dyad.agreement;

import dyad.answers.Judgment;
import dyad.derivation.Application;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.facts.outcomes.Resolution;
import dyad.findings.Likelihood;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The answer to a question of which it is known what came.
 *
 * @param brief the brief's id
 * @param family the family of the question's claim, or the claim where no table tells one
 * @param judgment the answer, and what it rests on
 * @param outcome what came: yes or no
 */
public record ResolvedAnswer(String brief, String family, Judgment judgment, Resolution outcome) {

  /** What did not come and cannot be told is no answer to score. */
  public ResolvedAnswer {
    if (outcome.outcome() == Resolution.Came.VOID) {
      throw new IllegalArgumentException("nothing came of " + outcome.question());
    }
  }

  /** The question. */
  public Question question() {
    return judgment.question();
  }

  /** The term of the answer; empty where it is not assessed. */
  public Optional<Term> term() {
    return judgment.term();
  }

  /** How likely the proposition was held to be; empty where it is not assessed. */
  public Optional<Double> probability() {
    return judgment.likelihood().map(Likelihood::probability);
  }

  /** How likely it would be by its base rate alone; empty where the question carries none. */
  public Optional<Double> base() {
    return question().baseRate().map(Question.BaseRate::probability);
  }

  /** Whether its proposition came true. */
  public boolean cameTrue() {
    return outcome.outcome() == Resolution.Came.YES;
  }

  /** The answer, held with some probability. */
  Held held(double probability) {
    return new Held(Likelihood.term(probability), probability, cameTrue() ? 1 : 0);
  }

  /** The rules that spoke on it, each once, by whether they spoke for what came. */
  Set<String> rules(boolean right) {
    return names(right, Application::rule);
  }

  /** The same of principles. */
  Set<String> principles(boolean right) {
    return names(right, Application::principle);
  }

  private Set<String> names(boolean right, Function<Application, String> name) {
    List<Application> spoke = right == cameTrue() ? judgment.supporting() : judgment.opposing();
    return spoke.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
  }
}
