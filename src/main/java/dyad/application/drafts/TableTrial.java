package dyad.application.drafts;

import dyad.application.LoadedRules;
import dyad.application.Monitor;
import dyad.application.RuleFolders;
import dyad.checking.Checker;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.problems.ProblemsException;
import dyad.problems.Unsaved;
import dyad.reasoning.BudgetException;
import dyad.rules.files.RuleLayers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What comes of another text of a table, of scales or of claims, before it is saved: what the check
 * says of it and of the rules by it, and what it does to the answers of a brief, proved.
 *
 * @param problems what is wrong in it or because of it, or probably not meant
 * @param effect what it does to the answers, in lines; none where it is wrong, or where the file
 *     could not be read before
 */
public record TableTrial(List<Problem> problems, List<String> effect) {

  /** Nothing can be changed. */
  public TableTrial {
    problems = List.copyOf(problems);
    effect = List.copyOf(effect);
  }

  /**
   * Tries a text, which stands in place of the table meanwhile.
   *
   * @param table the file
   * @param text what it would hold
   * @param rules where the rules are
   * @param brief the brief whose answers are compared
   * @param monitor told how far it is
   */
  public static TableTrial of(
      Path table, String text, RuleFolders rules, Path brief, Monitor monitor)
      throws ProblemsException, BudgetException {
    try (Monitor.Steps parts = monitor.begin(2, RuleTrial.PARTS)) {
      List<Problem> problems = problems(table, text, rules, brief);
      parts.step();
      Optional<LoadedRules> before = readable(rules, brief);
      if (ProblemCatalogue.isAnyWrong(problems) || before.isEmpty()) {
        return new TableTrial(problems, List.of());
      }
      LoadedRules after = RuleTrial.loaded(Map.of(table, text), rules, brief);
      return new TableTrial(problems, RuleTrial.effect(before.get(), after, brief, monitor));
    }
  }

  /**
   * What is wrong in a text of a table, and what it makes wrong in other files: a rule may ask for
   * a line that has gone. What is wrong there already is none of it.
   */
  public static List<Problem> problems(Path table, String text, RuleFolders rules, Path brief) {
    RuleLayers layers = rules.layers().over(brief);
    List<Problem> after =
        Unsaved.during(Map.of(table, text), () -> checked(layers.folders(), layers, brief));
    String file = table.toString().replace('\\', '/');
    if (after.stream().allMatch(p -> p.place().file().equals(file))) {
      return after;
    }
    Set<Problem> already = new HashSet<>(checked(layers.folders(), layers, brief));
    return after.stream()
        .filter(p -> p.place().file().equals(file) || !already.contains(p))
        .toList();
  }

  private static List<Problem> checked(List<Path> files, RuleLayers layers, Path brief) {
    return Checker.check(files, layers, List.of(brief)).problems();
  }

  private static Optional<LoadedRules> readable(RuleFolders rules, Path brief) {
    try {
      return Optional.of(rules.load(brief));
    } catch (ProblemsException e) {
      return Optional.empty();
    }
  }
}
