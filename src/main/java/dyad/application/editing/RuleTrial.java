package dyad.application.editing;

import dyad.application.ComparisonService;
import dyad.application.LoadedRules;
import dyad.application.RuleFolders;
import dyad.checking.Checker;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.text.ProofText;
import dyad.rules.Rule;
import dyad.rules.files.RuleLayers;
import dyad.scenarios.cases.CaseRunner;
import dyad.scenarios.cases.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What comes of another text of a rule before it is saved: what the check says of it, whether its
 * cases hold, and what it does to the answers of a brief, proved.
 *
 * @param problems what is wrong in it, or probably not meant
 * @param outcomes what came of its cases; none where it is wrong
 * @param effect what it does to the answers, in lines; none where it is wrong
 */
public record RuleTrial(List<Problem> problems, List<Outcome> outcomes, List<String> effect) {

  /** Nothing can be changed. */
  public RuleTrial {
    problems = List.copyOf(problems);
    outcomes = List.copyOf(outcomes);
    effect = List.copyOf(effect);
  }

  /**
   * Tries a text. It lies over the rules in use meanwhile, in a folder of its own.
   *
   * @param rule the rule as it is
   * @param text what its file would hold
   * @param rules where the rules are
   * @param brief the brief whose answers are compared
   */
  public static RuleTrial of(Rule rule, String text, RuleFolders rules, Path brief)
      throws ProblemsException, BudgetException, IOException {
    Path folder = Files.createTempDirectory("dyad-rule");
    try {
      return in(folder, rule, text, rules, brief);
    } finally {
      for (Path file : files(folder)) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    }
  }

  private static RuleTrial in(Path folder, Rule rule, String text, RuleFolders rules, Path brief)
      throws ProblemsException, BudgetException, IOException {
    Path file = folder.resolve(name(Path.of(rule.place().file())));
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    Path cases = CaseRunner.file(rule);
    if (Files.exists(cases)) {
      Files.copy(cases, folder.resolve(name(cases)));
    }
    List<Path> all = new ArrayList<>(rules.layers().over(brief).folders());
    all.add(folder);
    RuleLayers layers = RuleLayers.of(all.toArray(Path[]::new));
    List<Problem> problems =
        Checker.check(List.of(file), layers, List.of(brief)).problems().stream()
            .map(p -> placed(p, rule))
            .toList();
    boolean wrong = problems.stream().anyMatch(p -> !ProblemCatalogue.isWarning(p.code()));
    return wrong
        ? new RuleTrial(problems, List.of(), List.of())
        : tried(problems, new RuleFolders(layers).load(), rule.id(), rules, brief);
  }

  private static RuleTrial tried(
      List<Problem> problems, LoadedRules after, String id, RuleFolders rules, Path brief)
      throws ProblemsException, BudgetException {
    Optional<Rule> rule = Optional.ofNullable(after.base().byId().get(id));
    List<Outcome> outcomes =
        rule.isEmpty()
            ? List.of()
            : new CaseRunner(after.base(), after.scales())
                .run(List.of(rule.get())).stream().map(CaseRunner.Result::outcome).toList();
    List<String> effect =
        ProofText.lines(
            new ComparisonService(brief).proof(List.of(), rules.load(brief), after).proof());
    return new RuleTrial(problems, outcomes, effect);
  }

  /** A problem is told of the rule's own file. */
  private static Problem placed(Problem problem, Rule rule) {
    Place place = problem.place();
    boolean own = name(Path.of(place.file())).equals(name(Path.of(rule.place().file())));
    String file = own ? rule.place().file() : place.file();
    return new Problem(
        new Place(file, place.line(), place.column()),
        problem.code(),
        problem.message(),
        problem.hint());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
