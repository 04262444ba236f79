package dyad.application.drafts;

import dyad.application.LoadedRules;
import dyad.application.Monitor;
import dyad.application.RuleFolders;
import dyad.application.inquiry.ProofService;
import dyad.checking.Checker;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.problems.ProblemsException;
import dyad.problems.Unsaved;
import dyad.reasoning.BudgetException;
import dyad.reports.text.ProofText;
import dyad.rules.Rule;
import dyad.scenarios.cases.CaseResult;
import dyad.scenarios.cases.CaseRunner;
import dyad.scenarios.cases.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What comes of another text of a rule, or of its cases, before it is saved: what the check says of
 * it, whether its cases hold, and what it does to the answers of a brief, proved.
 *
 * @param problems what is wrong in it, or probably not meant
 * @param outcomes what came of its cases; none where it is wrong
 * @param effect what it does to the answers, in lines; none where it is wrong
 * @param sentences what it says then; none where it is wrong
 */
public record RuleTrial(
    List<Problem> problems, List<Outcome> outcomes, List<String> effect, RuleSentences sentences) {

  /** Check, cases and proof; of a table there are no cases. */
  static final String PARTS = "parts of the trial";

  /** Nothing can be changed. */
  public RuleTrial {
    problems = List.copyOf(problems);
    outcomes = List.copyOf(outcomes);
    effect = List.copyOf(effect);
  }

  /**
   * Tries texts of a rule and of its cases, which stand in place of their files meanwhile.
   *
   * @param rule the rule as it is
   * @param typed what the files would hold; one that is not among them says what it says
   * @param rules where the rules are
   * @param brief the brief whose answers are compared
   * @param monitor told how far it is
   */
  public static RuleTrial of(
      Rule rule, Map<Path, String> typed, RuleFolders rules, Path brief, Monitor monitor)
      throws ProblemsException, BudgetException {
    try (Monitor.Steps parts = monitor.begin(3, PARTS)) {
      List<Problem> problems = problems(rule, typed, rules, brief);
      parts.step();
      if (ProblemCatalogue.isAnyWrong(problems)) {
        return new RuleTrial(problems, List.of(), List.of(), RuleSentences.none());
      }
      LoadedRules after = loaded(typed, rules, brief);
      Optional<Rule> tried = Optional.ofNullable(after.base().byId().get(rule.id()));
      List<CaseResult> cases =
          Unsaved.<List<CaseResult>, ProblemsException, BudgetException>during(
              typed, () -> cases(tried.stream().toList(), after, monitor));
      parts.step();
      return new RuleTrial(
          problems,
          cases.stream().map(CaseResult::outcome).toList(),
          effect(rules.load(brief), after, brief, monitor),
          tried.isPresent()
              ? RuleSentences.of(tried.get(), after, brief, cases)
              : RuleSentences.none());
    }
  }

  /** What is wrong in texts of a rule and of its cases, or probably not meant. */
  public static List<Problem> problems(
      Rule rule, Map<Path, String> typed, RuleFolders rules, Path brief) {
    List<Path> checked = new ArrayList<>(List.of(Path.of(rule.place().file())));
    typed.keySet().stream().filter(file -> !checked.contains(file)).forEach(checked::add);
    return Unsaved.during(
        typed, () -> Checker.check(checked, rules.layers().over(brief), List.of(brief)).problems());
  }

  private static List<CaseResult> cases(List<Rule> tried, LoadedRules after, Monitor monitor)
      throws ProblemsException, BudgetException {
    int cases = tried.stream().mapToInt(CaseRunner::count).sum();
    try (Monitor.Steps steps = monitor.begin(cases, "cases run")) {
      return new CaseRunner(after.base(), after.scales()).run(tried, steps::step);
    }
  }

  /** The rules and scales by texts that stand in place of files. */
  static LoadedRules loaded(Map<Path, String> typed, RuleFolders rules, Path brief)
      throws ProblemsException {
    return Unsaved.<LoadedRules, ProblemsException, RuntimeException>during(
        typed, () -> rules.load(brief));
  }

  /** What becomes of the answers of a brief, in lines. */
  static List<String> effect(LoadedRules before, LoadedRules after, Path brief, Monitor monitor)
      throws ProblemsException, BudgetException {
    return ProofText.lines(new ProofService(brief).proof(List.of(), before, after, monitor));
  }
}
