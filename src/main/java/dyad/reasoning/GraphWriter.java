package dyad.reasoning;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.findings.Finding;
import dyad.findings.Scales;
import dyad.findings.Steps;
import dyad.findings.Strength;
import dyad.reasoning.CheckBuilder.Graded;
import dyad.reasoning.GraphRecorder.Match;
import dyad.rules.Grading;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the graph of what was recorded.
 *
 * <p>Whatever order the engine fires in, the graph is the same: nodes are named by their content
 * and sorted before any of them is numbered. What can hold in no world at all is left out.
 */
final class GraphWriter {

  private final Program program;
  private final RuleBase base;
  private final Scales scales;
  private final GroundFindings grounds;
  private final CheckBuilder checks;

  GraphWriter(
      Program program,
      RuleBase base,
      Scales scales,
      GroundFindings grounds,
      List<List<Object[]>> found) {
    this.program = program;
    this.base = base;
    this.scales = scales;
    this.grounds = grounds;
    this.checks = new CheckBuilder(program, new QueryResults(program.finders(), found, grounds));
  }

  /**
   * The graph.
   *
   * @param facts the ids of all facts, sorted
   * @param given findings that hold without any rule
   * @param matches what the positive patterns of each rule matched
   */
  Derivation write(List<String> facts, List<Finding> given, List<List<Match>> matches) {
    given.forEach(f -> grounds.add(axiom(f)));
    // So whatever a premise could rest on has been tried before it.
    program.order().forEach(rule -> matches.get(rule).forEach(match -> add(rule, match)));
    List<Derivation.Derived> derived = new ArrayList<>();
    grounds.findings().entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(base::layer).thenComparing(Comparator.naturalOrder())))
        .flatMap(e -> e.getValue().stream())
        .forEach(f -> derived.add(new Derivation.Derived(f, grounds.applications(f))));
    return new Derivation(facts, Defeated.of(derived, base));
  }

  private static Application axiom(Finding finding) {
    return new Application(
        "given " + finding.id(),
        "given",
        "given",
        Strength.ROUGHLY_EVEN_CHANCE,
        Map.of(),
        finding,
        List.of(),
        List.of());
  }

  private void add(int index, Match match) {
    if (!grounds.arePossible(match.matched())) {
      return;
    }
    Program.Rewritten rewritten = program.rules().get(index);
    try {
      Optional<List<Check>> asked = checks.of(index, match.values());
      if (asked.isPresent()) {
        List<Premise> premises = grounds.premises(match.matched());
        graded(index, match, asked.get())
            .forEach(each -> grounds.add(application(rewritten, match, premises, each)));
      }
    } catch (ArithmeticException e) {
      throw new TooLarge(rewritten.rule().id(), e);
    }
  }

  /** Thrown where figures add up to more than can be counted exactly. */
  static final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    private TooLarge(String rule, ArithmeticException cause) {
      super(cause);
      this.rule = rule;
    }

    /** The rule that adds them up. */
    String rule() {
      return rule;
    }
  }

  private static Application application(
      Program.Rewritten rewritten, Match match, List<Premise> premises, Graded graded) {
    Rule rule = rewritten.rule();
    return new Application(
        rule.id() + "-" + NodeNames.hash(premises, match.finding(), graded.checks()),
        rule.id(),
        rule.principle(),
        graded.strength(),
        rule.strand(),
        rewritten.bindings(match.values()),
        match.finding(),
        premises,
        graded.checks(),
        List.of());
  }

  /** How strongly the rule speaks here, with what it takes; a count may come to several steps. */
  private List<Graded> graded(int index, Match match, List<Check> asked) {
    Program.Rewritten rewritten = program.rules().get(index);
    if (rewritten.rule().grading() instanceof Grading.Fixed fixed) {
      return List.of(new Graded(fixed.strength(), asked));
    }
    Grading.Stepped stepped = (Grading.Stepped) rewritten.rule().grading();
    Steps steps = scales.steps(stepped.table());
    int variable = rewritten.variables().indexOf(stepped.variable());
    return variable >= 0
        ? List.of(new Graded(steps.of((Double) match.values()[variable]), asked))
        : checks.graded(index, match.values(), stepped.variable(), steps, asked);
  }
}
