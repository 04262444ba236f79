package dyad.language;

import dyad.application.LoadedRules;
import dyad.facts.files.BriefReader;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.text.TestReport;
import dyad.rules.Rule;
import dyad.scenarios.cases.CaseResult;
import dyad.scenarios.cases.CaseRunner;
import dyad.scenarios.cases.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cases of one rule, run on what is typed.
 *
 * @param outcomes what came of each case
 * @param hindrance why they could not be run, in lines; none where they were
 */
public record Trial(List<Outcome> outcomes, List<String> hindrance) {

  private static final String RULE = ".drl";
  private static final String CASES = ".cases.json";

  /** Nothing can be changed. */
  public Trial {
    outcomes = List.copyOf(outcomes);
    hindrance = List.copyOf(hindrance);
  }

  /**
   * Runs the cases of a rule.
   *
   * @param file the rule, or the file of its cases
   */
  public static Trial of(Workspace workspace, Path file) {
    Path plain = Workspace.plain(file);
    String name = plain.toString();
    Path rule =
        name.endsWith(CASES)
            ? Path.of(name.substring(0, name.length() - CASES.length()) + RULE)
            : plain;
    return workspace.seeing(() -> tried(workspace, rule));
  }

  private static Trial tried(Workspace workspace, Path file) {
    try {
      Optional<Path> brief = briefAbove(file);
      LoadedRules loaded =
          brief.isPresent() ? workspace.rules().load(brief.get()) : workspace.rules().load();
      List<Rule> rules =
          loaded.base().rules().stream()
              .filter(r -> Workspace.plain(Path.of(r.place().file())).equals(file))
              .toList();
      return rules.isEmpty()
          ? hindered("This rule is not among those in use.")
          : run(loaded, rules);
    } catch (ProblemsException e) {
      return new Trial(List.of(), e.problems().stream().map(Problem::toString).toList());
    } catch (BudgetException e) {
      return hindered(String.valueOf(e.getMessage()));
    }
  }

  private static Trial run(LoadedRules loaded, List<Rule> rules)
      throws ProblemsException, BudgetException {
    List<Outcome> outcomes =
        new CaseRunner(loaded.base(), loaded.scales())
            .run(rules).stream().map(CaseResult::outcome).toList();
    return outcomes.isEmpty()
        ? hindered("This rule has no cases.")
        : new Trial(outcomes, List.of());
  }

  private static Trial hindered(String why) {
    return new Trial(List.of(), List.of(why));
  }

  private static Optional<Path> briefAbove(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(BriefReader.FILE))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** Whether all cases were run, and hold. */
  public boolean passed() {
    return hindrance.isEmpty() && outcomes.stream().allMatch(Outcome::passed);
  }

  /** All that failed, then the sums; or why nothing was run. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(hindrance);
    lines.addAll(
        hindrance.isEmpty() ? TestReport.lines(outcomes, "cases of this rule") : List.of());
    return lines;
  }
}
