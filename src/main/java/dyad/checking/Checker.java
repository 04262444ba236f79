package dyad.checking;

import dyad.checking.Selection.Sort;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks files of every sort, each by itself and against each other.
 *
 * <p>Nothing is run: no rule reaches a compiler.
 */
public final class Checker {

  private final Path rulesInUse;
  private final Selection selection;
  private final Problems problems = new Problems();
  private final Rulebook rulebook;

  /**
   * What came of a check.
   *
   * @param files how many files were checked
   * @param problems what is wrong or probably not meant, by file and place
   */
  public record Outcome(int files, List<Problem> problems) {}

  private Checker(List<Path> named, Path rulesInUse) {
    this.rulesInUse = rulesInUse;
    this.selection = Selection.of(named, problems);
    this.rulebook = Rulebook.of(selection.files(Sort.RULE), rulesInUse);
  }

  /**
   * Checks files.
   *
   * @param named files and folders
   * @param rulesInUse the folder of rules that rule files, cases and briefs work with
   * @param known briefs whose questions and names count, though they are not checked
   */
  public static Outcome check(List<Path> named, Path rulesInUse, List<Path> known) {
    Checker checker = new Checker(named, rulesInUse);
    checker.rules(checker.briefs(known));
    checker.scales();
    CaseCheck cases = new CaseCheck(checker.whole(), checker.problems);
    checker.selection.files(Sort.CASES).forEach(cases::ofRule);
    checker.selection.files(Sort.BRIEF_CASES).forEach(cases::onBrief);
    return new Outcome(checker.selection.size(), checker.sorted());
  }

  /** Whether a file is one that is checked with the folder that it lies in. */
  public static boolean isChecked(Path file) {
    return Files.exists(file) && Selection.found(file).isPresent();
  }

  /** By file; within each they are in order already. */
  private List<Problem> sorted() {
    return problems.sorted().stream()
        .sorted(Comparator.comparing((Problem p) -> p.place().file()))
        .toList();
  }

  /**
   * Checks the briefs with their alternatives; those that are checked, and those that are known.
   */
  private List<Brief> briefs(List<Path> known) {
    BriefCheck check = new BriefCheck(whole(), problems);
    selection.files(Sort.BRIEF).forEach(check::brief);
    check.alternatives(selection.files(Sort.ALTERNATIVE), known);
    return check.known(known);
  }

  /** All rules; none where some cannot be read. */
  private List<Rule> whole() {
    return rulebook.isWhole() ? rules() : List.of();
  }

  private List<Rule> rules() {
    return rulebook.rules().stream().map(RuleFile::rule).toList();
  }

  private void rules(List<Brief> briefs) {
    Problems found = new Problems();
    rulebook.problems().forEach(found::add);
    for (RuleFile file : rulebook.sound()) {
      if (rulebook.texts().containsKey(file.rule().place().file())) {
        PatternLint.check(file.rule(), found);
        BindingLint.check(file.rule(), found);
        JoinLint.check(file.rule(), found);
        hasCases(file.rule(), found);
      }
    }
    NameLint names = new NameLint(briefs, found);
    rulebook.texts().forEach(names::check);
    if (rulebook.isWhole()) {
      TwinLint.check(rulebook.rules(), found);
      OddOneLint.check(rulebook.rules(), briefs, found);
      new ClaimLint(rulebook.rules(), found).check(asked(briefs));
    }
    found.sorted().stream().filter(rulebook::tells).forEach(problems::add);
  }

  private static Optional<Set<String>> asked(List<Brief> briefs) {
    return briefs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            briefs.stream()
                .flatMap(b -> b.questions().stream())
                .map(Question::claim)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static void hasCases(Rule rule, Problems found) {
    Path file = Path.of(rule.place().file().replaceFirst("\\.drl$", ".cases.json"));
    if (!Files.exists(file)) {
      found.add(
          rule.place(),
          "no-cases",
          "the rule `" + rule.id() + "` has no cases",
          () -> "write them into `" + file.getFileName() + "` beside it");
    }
  }

  private void scales() {
    List<Path> tables = selection.files(Sort.SCALE);
    Set<Path> folders =
        tables.stream()
            .map(t -> t.resolveSibling(""))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named = new HashSet<>(rulebook.texts().keySet());
    tables.forEach(t -> named.add(t.toString().replace('\\', '/')));
    if (folders.isEmpty()) {
      folders.add(rulesInUse.resolve("scales"));
    }
    for (Path folder : folders) {
      scales(folder).stream()
          .filter(p -> named.contains(p.place().file()) || !tables.isEmpty() && isMissing(p))
          .forEach(problems::add);
    }
  }

  private static boolean isMissing(Problem problem) {
    return problem.code().equals("no-such-file");
  }

  private List<Problem> scales(Path folder) {
    try {
      Scales scales = ScalesReader.read(folder);
      Problems found = new Problems();
      if (rulebook.isWhole()) {
        ThresholdLint.check(rules(), scales, name -> ScalesReader.threshold(folder, name), found);
      }
      return found.sorted();
    } catch (ProblemsException e) {
      return e.problems();
    }
  }
}
