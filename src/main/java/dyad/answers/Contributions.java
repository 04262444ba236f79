package dyad.answers;

import dyad.derivation.Application;
import dyad.facts.Question;
import dyad.findings.Likelihood;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What each of the principles, rules and sources of an answer contributes to it. */
public final class Contributions {

  private final Compiled compiled;
  private final Sureness sureness;

  Contributions(Compiled compiled, Sureness sureness) {
    this.compiled = compiled;
    this.sureness = sureness;
  }

  /** How a judgment that is assessed comes about, principle by principle. */
  public Buildup buildup(Judgment judgment, Told told) {
    Question question = judgment.question();
    return Buildup.of(
        judgment,
        compiled.queries().grounds(question),
        some -> compiled.reckon(question, some, told).stream().map(Reckoning::mean).toList());
  }

  /** How likely a question's proposition is where one of the rules that speak on it is not used. */
  public Likelihood without(String rule, Question question, Told told) {
    return without(List.of(rule), question, told).get(0);
  }

  /** The same of several rules, each by itself. */
  public List<Likelihood> without(List<String> rules, Question question, Told told) {
    List<Application> all = compiled.queries().grounds(question).all();
    List<Set<String>> others = rules.stream().map(rule -> others(rule, all)).toList();
    return compiled.reckon(question, others, told).stream()
        .map(reckoned -> new Likelihood(reckoned.mean()))
        .toList();
  }

  private static Set<String> others(String rule, List<Application> all) {
    return all.stream()
        .filter(a -> !a.rule().equals(rule))
        .map(Application::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Who carries the answer to a question; empty where it takes too many nodes to work out. */
  public Optional<Carried> carried(Question question, Told told) {
    return sureness.carried(question, told);
  }
}
