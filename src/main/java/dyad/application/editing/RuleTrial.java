package dyad.application.editing;

import dyad.application.ComparisonService;
import dyad.application.LoadedRules;
import dyad.application.RuleFolders;
import dyad.checking.Checker;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.problems.ProblemsException;
import dyad.problems.Unsaved;
import dyad.reasoning.BudgetException;
import dyad.reports.text.ProofText;
import dyad.rules.Rule;
import dyad.scenarios.cases.CaseRunner;
import dyad.scenarios.cases.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What comes of another text of a rule before it is saved: what the check says of it, whether its
 * cases hold, and what it does to the answers of a brief, proved.
 *
 * @param problems what is wrong in it, or probably not meant
 * @param outcomes what came of its cases; none where it is wrong
 * @param effect what it does to the answers, in lines; none where it is wrong
 * @param sentences what it says then; none where it is wrong
 */
public record RuleTrial(
    List<Problem> problems, List<Outcome> outcomes, List<String> effect, RuleSentences sentences) {

  /** Nothing can be changed. */
  public RuleTrial {
    problems = List.copyOf(problems);
    outcomes = List.copyOf(outcomes);
    effect = List.copyOf(effect);
  }

  /**
   * Tries a text, which stands in place of the rule's file meanwhile.
   *
   * @param rule the rule as it is
   * @param text what its file would hold
   * @param rules where the rules are
   * @param brief the brief whose answers are compared
   */
  public static RuleTrial of(Rule rule, String text, RuleFolders rules, Path brief)
      throws ProblemsException, BudgetException {
    Path file = Path.of(rule.place().file());
    Map<Path, String> typed = Map.of(file, text);
    List<Problem> problems =
        Unsaved.during(
            typed,
            () ->
                Checker.check(List.of(file), rules.layers().over(brief), List.of(brief))
                    .problems());
    if (problems.stream().anyMatch(p -> !ProblemCatalogue.isWarning(p.code()))) {
      return new RuleTrial(problems, List.of(), List.of(), RuleSentences.none());
    }
    LoadedRules before = rules.load(brief);
    LoadedRules after =
        Unsaved.<LoadedRules, ProblemsException>during(typed, () -> rules.load(brief));
    List<String> effect =
        ProofText.lines(new ComparisonService(brief).proof(List.of(), before, after).proof());
    return on(after, rule.id(), brief, problems, effect);
  }

  private static RuleTrial on(
      LoadedRules rules, String id, Path brief, List<Problem> problems, List<String> effect)
      throws ProblemsException, BudgetException {
    List<Rule> tried = rules.base().rules().stream().filter(r -> r.id().equals(id)).toList();
    List<CaseRunner.Result> cases = new CaseRunner(rules.base(), rules.scales()).run(tried);
    return new RuleTrial(
        problems,
        cases.stream().map(CaseRunner.Result::outcome).toList(),
        effect,
        tried.isEmpty()
            ? RuleSentences.none()
            : RuleSentences.of(tried.get(0), rules, brief, cases));
  }
}
