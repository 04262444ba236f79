package dyad.application;

import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.rules.Rule;
import dyad.scenarios.cases.BriefCaseRunner;
import dyad.scenarios.cases.CaseResult;
import dyad.scenarios.cases.CaseRunner;
import dyad.scenarios.cases.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases beside rules and on briefs: those of the rules in use first, then, for each brief, of
 * the rules that lie beside it.
 */
public final class RuleTests {

  private final RuleFolders named;
  private final BriefCaseRunner runner;
  private final boolean covering;
  private final List<Rule> rules = new ArrayList<>();
  private final List<CaseResult> results = new ArrayList<>();
  private final List<Outcome> beside = new ArrayList<>();
  private final List<Outcome> onBriefs = new ArrayList<>();

  /**
   * Runs the cases of the rules in use.
   *
   * @param named where the rules are
   * @param shared the same, read
   * @param covering whether it is asked how far they cover the rules
   */
  public RuleTests(RuleFolders named, LoadedRules shared, boolean covering)
      throws ProblemsException, BudgetException {
    this.named = named;
    this.covering = covering;
    this.runner = shared.cases();
    add(shared, shared.base().rules());
  }

  private void add(LoadedRules loaded, List<Rule> some) throws ProblemsException, BudgetException {
    CaseRunner cases = new CaseRunner(loaded.base(), loaded.scales());
    List<CaseResult> came = (covering ? cases.covering() : cases).run(some);
    rules.addAll(some);
    results.addAll(came);
    for (CaseResult result : came) {
      Outcome outcome = result.outcome();
      String layer = loaded.base().overlay(result.rule().id()).map(l -> l + "/").orElse("");
      beside.add(new Outcome(layer + outcome.suite(), outcome.name(), outcome.wrong()));
    }
  }

  /** Tries the cases in a file that names its brief. */
  public void runFile(Path file) throws ProblemsException, BudgetException {
    Path brief = BriefCaseRunner.brief(file);
    BriefCaseRunner own = named.lieBeside(brief) ? named.load(brief).cases() : runner;
    onBriefs.addAll(own.runFile(file));
  }

  /** Tries the alternatives and cases of a brief, and the cases of the rules that lie beside it. */
  public void run(Path brief) throws ProblemsException, BudgetException {
    if (!named.lieBeside(brief)) {
      onBriefs.addAll(runner.run(brief));
      return;
    }
    LoadedRules own = named.load(brief);
    add(own, own.base().rules().stream().filter(r -> !rules.contains(r)).toList());
    onBriefs.addAll(own.cases().run(brief));
  }

  /** The rules whose cases were run. */
  public List<Rule> rules() {
    return List.copyOf(rules);
  }

  /** What came of the cases beside these rules. */
  public List<CaseResult> results() {
    return List.copyOf(results);
  }

  /** What came of all cases, those beside the rules first. */
  public List<Outcome> outcomes() {
    return Stream.concat(beside.stream(), onBriefs.stream()).toList();
  }
}
