package dyad.application;

import dyad.checking.Checker;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.text.ProblemLine;
import dyad.reports.text.TestReport;
import dyad.rules.Rule;
import dyad.rules.files.RuleLayers;
import dyad.scenarios.cases.BriefCaseRunner;
import dyad.scenarios.cases.CaseResult;
import dyad.scenarios.cases.CaseRunner;
import dyad.scenarios.cases.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Files that were saved: what the check says of them, and whether the cases hold still. */
final class SavedFiles {

  private final List<Path> saved;
  private final Path brief;
  private final RuleLayers rules;

  /**
   * Files that were saved.
   *
   * @param brief the brief that is worked on, which may be a workbook
   * @param rules the rules in use, without those beside the brief
   */
  SavedFiles(List<Path> saved, Path brief, RuleLayers rules) {
    this.saved = List.copyOf(saved);
    this.brief = brief;
    this.rules = rules;
  }

  /** What is wrong in them, or probably not meant. */
  List<String> check() {
    List<Path> checked =
        saved.stream().filter(f -> f.equals(brief) || Checker.isChecked(f)).toList();
    if (checked.isEmpty()) {
      return List.of();
    }
    List<Path> known = new ArrayList<>(BriefPaths.usual());
    known.add(brief);
    return Checker.check(checked, rules, known).problems().stream().map(ProblemLine::of).toList();
  }

  /**
   * Runs the cases that were saved, and those beside rules.
   *
   * @param edited the ids of the rules that are not what they were
   */
  List<String> test(LoadedRules loaded, Set<String> edited) throws BudgetException {
    List<Rule> concerned =
        loaded.base().rules().stream()
            .filter(r -> edited.contains(r.id()) || isSaved(CaseRunner.file(r)))
            .toList();
    List<Outcome> outcomes = new ArrayList<>();
    try {
      if (!concerned.isEmpty()) {
        new CaseRunner(loaded.base(), loaded.scales())
            .run(concerned).stream().map(CaseResult::outcome).forEach(outcomes::add);
      }
      for (Path file : saved) {
        if (Files.exists(file) && BriefCaseRunner.isOfCases(file)) {
          outcomes.addAll(loaded.cases().runFile(file));
        }
      }
    } catch (ProblemsException e) {
      return told(e.problems());
    }
    return outcomes.isEmpty() ? List.of() : TestReport.lines(outcomes, "cases of what was saved");
  }

  private boolean isSaved(Path file) {
    return saved.stream().anyMatch(s -> plain(s).equals(plain(file)));
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Problems in the cases, but for those that the check has told. */
  private List<String> told(List<Problem> problems) {
    Set<Path> checked = saved.stream().map(SavedFiles::plain).collect(Collectors.toSet());
    return problems.stream()
        .filter(p -> !checked.contains(plain(Path.of(p.place().file()))))
        .map(Problem::toString)
        .toList();
  }
}
