package dyad.scenarios;

import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.StrictJson;
import dyad.findings.Finding;
import dyad.findings.Scales;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.rules.Conclusion;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs the cases beside the rules. */
public final class CaseRunner {

  private static final LocalDate AS_OF = LocalDate.of(2020, 1, 1);
  private static final int BUDGET = 1_000_000;

  private final RuleBase base;
  private final Reasoner reasoner;

  /** For the cases of a rule base. */
  public CaseRunner(RuleBase base, Scales scales) {
    this.base = base;
    this.reasoner = new Reasoner(base, scales, BUDGET);
  }

  /**
   * Runs every case of every rule.
   *
   * @throws ProblemsException if a file of cases is wrong
   * @throws BudgetException if a case does not come to an end
   */
  public List<Result> run() throws ProblemsException, BudgetException {
    Problems problems = new Problems();
    List<Result> results = new ArrayList<>();
    for (Rule rule : base.rules()) {
      Path file = file(rule);
      if (!Files.exists(file)) {
        problems.add(
            new Problem(
                Place.file(file.toString()),
                "no-cases",
                "the rule `" + rule.id() + "` has no cases",
                "write this file"));
        continue;
      }
      try {
        for (RuleCases.Case one : StrictJson.readCases(file, RuleCases.class).value().cases()) {
          results.add(run(rule, one));
        }
      } catch (ProblemsException e) {
        e.problems().forEach(problems::add);
      }
    }
    problems.throwIfAny();
    return results;
  }

  /** The file of a rule's cases, which may not be there. */
  public static Path file(Rule rule) {
    String path = rule.place().file();
    return Path.of(path.substring(0, path.length() - ".drl".length()) + ".cases.json");
  }

  private Result run(Rule rule, RuleCases.Case one) throws BudgetException {
    Brief.Powers powers = new Brief.Powers(one.dyad().get(0), one.dyad().get(1));
    List<Finding> given =
        one.findings().stream()
            .map(g -> new Finding(g.claim(), g.leaning(), g.topic(), g.about()))
            .toList();
    World world =
        World.full(
            new Circuit(reasoner.derive(one.facts(), given, powers, one.asOf().orElse(AS_OF))));
    SortedSet<Finding> concluded =
        world.circuit().derivation().applications().stream()
            .filter(a -> a.rule().equals(rule.id()))
            .filter(world::holds)
            .map(Application::finding)
            .collect(Collectors.toCollection(TreeSet::new));
    Conclusion own = rule.conclusion();
    SortedSet<Finding> expected =
        one.expect().stream()
            .map(e -> new Finding(own.claim(), own.leaning(), e.topic(), e.about()))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Result(rule, one.name(), expected, concluded);
  }

  /**
   * What came of a case.
   *
   * @param rule the rule
   * @param name the case's name
   * @param expected what the rule must conclude
   * @param concluded what it concluded
   */
  public record Result(
      Rule rule, String name, SortedSet<Finding> expected, SortedSet<Finding> concluded) {

    /** Whether the rule concluded just what it must. */
    public boolean passed() {
      return expected.equals(concluded);
    }

    /** What differs, as lines. */
    public List<String> difference() {
      List<String> lines = new ArrayList<>();
      add("expected and not concluded: ", expected, concluded, lines);
      add("concluded and not expected: ", concluded, expected, lines);
      return lines;
    }

    private static void add(
        String start, Collection<Finding> these, Collection<Finding> those, List<String> lines) {
      these.stream().filter(f -> !those.contains(f)).forEach(f -> lines.add(start + f.id()));
    }
  }
}
