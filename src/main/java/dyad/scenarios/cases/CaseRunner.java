package dyad.scenarios.cases;

import dyad.derivation.Application;
import dyad.derivation.Basis;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.World;
import dyad.explanation.Explainer;
import dyad.facts.Brief;
import dyad.facts.files.StrictJson;
import dyad.findings.Finding;
import dyad.findings.Scales;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the cases beside the rules. */
public final class CaseRunner {

  private static final LocalDate AS_OF = LocalDate.of(2020, 1, 1);
  private static final int BUDGET = 1_000_000;

  private final RuleBase base;
  private final Scales scales;
  private final Slices slices;
  private final boolean covering;

  /** For the cases of a rule base. */
  public CaseRunner(RuleBase base, Scales scales) {
    this(base, scales, new Slices(base), false);
  }

  private CaseRunner(RuleBase base, Scales scales, Slices slices, boolean covering) {
    this.base = base;
    this.scales = scales;
    this.slices = slices;
    this.covering = covering;
  }

  /**
   * The same, which tries each case without each part of its rule besides, for {@link Coverage}.
   * That takes as long again.
   */
  public CaseRunner covering() {
    return new CaseRunner(base, scales, slices, true);
  }

  /**
   * Runs every case of every rule; a rule without a file of cases has none.
   *
   * @throws ProblemsException if a file of cases is wrong
   * @throws BudgetException if a case does not come to an end
   */
  public List<CaseResult> run() throws ProblemsException, BudgetException {
    return run(base.rules());
  }

  /**
   * Runs every case of some of the rules.
   *
   * @throws ProblemsException if a file of cases is wrong
   * @throws BudgetException if a case does not come to an end
   */
  public List<CaseResult> run(List<Rule> rules) throws ProblemsException, BudgetException {
    return run(rules, () -> {});
  }

  /** How many cases a rule has; none where their file cannot be read. */
  public static int count(Rule rule) {
    try {
      return cases(rule).size();
    } catch (ProblemsException e) {
      return 0;
    }
  }

  /**
   * Runs every case of some of the rules.
   *
   * @param done told after each case
   * @throws ProblemsException if a file of cases is wrong
   * @throws BudgetException if a case does not come to an end
   */
  public List<CaseResult> run(List<Rule> rules, Runnable done)
      throws ProblemsException, BudgetException {
    Problems problems = new Problems();
    List<CaseResult> results = new ArrayList<>();
    for (Rule rule : rules) {
      try {
        // Other rules cannot move what this one says, and there are many cases.
        Reasoner reasoner = new Reasoner(slices.of(rule), scales, BUDGET);
        MutantFiring variants = new MutantFiring(rule, base, scales, BUDGET);
        for (RuleCases.Case one : cases(rule)) {
          results.add(run(rule, one, reasoner, variants));
          done.run();
        }
      } catch (ProblemsException e) {
        e.problems().forEach(problems::add);
      }
    }
    problems.throwIfAny();
    return results;
  }

  private static List<RuleCases.Case> cases(Rule rule) throws ProblemsException {
    Path file = file(rule);
    return Files.exists(file)
        ? StrictJson.readCases(file, RuleCases.class).value().cases()
        : List.of();
  }

  /** The file of a rule's cases, which may not be there. */
  public static Path file(Rule rule) {
    String path = rule.place().file();
    return Path.of(path.substring(0, path.length() - ".drl".length()) + ".cases.json");
  }

  private CaseResult run(Rule rule, RuleCases.Case one, Reasoner reasoner, MutantFiring variants)
      throws BudgetException {
    List<Finding> given =
        one.findings().stream()
            .map(g -> new Finding(g.claim(), g.leaning(), g.topic(), g.about()))
            .toList();
    Brief brief = brief(one);
    World world = World.full(new Circuit(reasoner.derive(one.facts(), given, brief.background())));
    List<Finding> holding =
        world.circuit().derivation().findings().stream()
            .map(Derivation.Derived::finding)
            .filter(world::holds)
            .toList();
    SortedSet<Finding> expected =
        one.expect().stream()
            .flatMap(e -> findings(rule, e))
            .collect(Collectors.toCollection(TreeSet::new));
    List<Finding> missing =
        expected.stream()
            .filter(f -> applications(rule, world).stream().noneMatch(a -> a.finding().equals(f)))
            .toList();
    Optional<List<MutantFiring.Tried>> mutated =
        covering || !missing.isEmpty()
            ? Optional.of(variants.conclusions(brief, holding))
            : Optional.empty();
    SortedMap<Finding, List<String>> lacking = new TreeMap<>();
    missing.forEach(f -> lacking.put(f, lacking(rule, f, mutated.orElseThrow(), one, reasoner)));
    return new CaseResult(
        rule,
        one.name(),
        expected,
        lacking,
        because(one, rule, world),
        applications(rule, world),
        mutated,
        () -> new Explainer(brief, base, world),
        one.namesPowers() ? Optional.empty() : Optional.of(brief.dyad()));
  }

  /**
   * What is expected of a rule: each of its conclusions that is about as many; its first, which it
   * then cannot draw, where none is.
   */
  private static Stream<Finding> findings(Rule rule, RuleCases.Expected expected) {
    List<Conclusion> alike =
        rule.conclusions().stream()
            .filter(c -> c.about().size() == expected.about().size())
            .filter(c -> expected.claim().isEmpty() || c.claim().equals(expected.claim()))
            .toList();
    return (alike.isEmpty() ? List.of(rule.conclusion()) : alike)
        .stream().map(c -> new Finding(c.claim(), c.leaning(), expected.topic(), expected.about()));
  }

  /** Why a rule does not conclude a finding: the part that it fails, else where it stops. */
  private List<String> lacking(
      Rule rule,
      Finding finding,
      List<MutantFiring.Tried> mutated,
      RuleCases.Case one,
      Reasoner reasoner) {
    List<String> parts = Silence.lines(rule, finding, mutated);
    if (!parts.isEmpty()) {
      return parts;
    }
    // Where a rule stops is looked for among facts alone.
    return one.findings().isEmpty()
        ? new MissingConclusions(brief(one), slices.of(rule), reasoner).lines(rule, finding)
        : List.of("several of its conditions fail together");
  }

  /** What conclusions do not rest on, though they must. */
  private static List<String> because(RuleCases.Case one, Rule rule, World world) {
    List<String> wrong = new ArrayList<>();
    for (RuleCases.Expected expected : one.expect()) {
      List<Application> grounds =
          applications(rule, world).stream()
              .filter(a -> a.finding().topic().equals(expected.topic()))
              .filter(a -> a.finding().about().equals(expected.about()))
              .filter(a -> Set.of("", a.finding().claim()).contains(expected.claim()))
              .toList();
      if (expected.because().isPresent() && !grounds.isEmpty()) {
        expected.because().get().missed(Basis.of(grounds, world)).stream()
            .map(w -> grounds.get(0).finding().id() + " " + w)
            .forEach(wrong::add);
      }
    }
    return wrong;
  }

  private static List<Application> applications(Rule rule, World world) {
    return world.circuit().derivation().applications().stream()
        .filter(a -> a.rule().equals(rule.id()))
        .filter(world::holds)
        .toList();
  }

  /** A case as a brief, which asks nothing but what it forecasts. */
  public static Brief brief(RuleCases.Case one) {
    return new Brief(
        "case",
        one.name(),
        Optional.empty(),
        Optional.empty(),
        one.asOf().orElse(AS_OF),
        new Brief.Powers(one.dyad().get(0), one.dyad().get(1)),
        one.parts().stream().map(RuleCases.Part::actor).toList(),
        List.of(),
        List.of(),
        one.forecasts().stream().map(RuleCases.Forecast::question).toList(),
        one.facts());
  }
}
