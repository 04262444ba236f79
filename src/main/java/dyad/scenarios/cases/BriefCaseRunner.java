package dyad.scenarios.cases;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.findings.Scales;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.rules.RuleBase;
import dyad.scenarios.Alternative;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Step;
import dyad.scenarios.comparison.AssessedSituation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries what cases on briefs, and their alternatives, expect. */
public final class BriefCaseRunner {

  private final RuleBase base;
  private final Reasoner reasoner;
  private final Scales scales;
  private final Gate gate;

  /** What a brief must pass before its cases are tried. */
  @FunctionalInterface
  public interface Gate {

    /**
     * Lets it pass.
     *
     * @throws ProblemsException if it does not
     */
    void pass(Document<Brief> brief) throws ProblemsException;
  }

  /** By some rules and scales, on any brief. */
  public BriefCaseRunner(RuleBase base, Reasoner reasoner, Scales scales) {
    this(base, reasoner, scales, brief -> {});
  }

  /** By some rules and scales, on briefs that pass a gate. */
  public BriefCaseRunner(RuleBase base, Reasoner reasoner, Scales scales, Gate gate) {
    this.base = base;
    this.reasoner = reasoner;
    this.scales = scales;
    this.gate = gate;
  }

  /**
   * Tries every alternative of a brief, and every case in its folder {@code cases}.
   *
   * @param path the brief's folder, or its {@code brief.json}
   * @throws ProblemsException if the brief, an alternative or a case is wrong
   * @throws BudgetException if the rules do not come to an end
   */
  public List<Outcome> run(Path path) throws ProblemsException, BudgetException {
    return run(path, true, BriefCaseReader.files(path));
  }

  /**
   * The brief that cases in a file are on: the one that it names, or that in whose folder it
   * stands.
   *
   * @throws ProblemsException if the file cannot be read, or there is no such brief
   */
  public static Path brief(Path file) throws ProblemsException {
    return BriefCaseReader.brief(file);
  }

  /** Whether a file holds cases on a brief, by its name and by where it lies. */
  public static boolean isOfCases(Path file) {
    return BriefCaseReader.isOfCases(file);
  }

  /**
   * Tries the cases in a file that names its brief, or lies in its folder {@code cases}.
   *
   * @param file the file
   * @throws ProblemsException if the brief or a case is wrong
   * @throws BudgetException if the rules do not come to an end
   */
  public List<Outcome> runFile(Path file) throws ProblemsException, BudgetException {
    return run(BriefCaseReader.brief(file), false, List.of(file));
  }

  private List<Outcome> run(Path path, boolean alternatives, List<Path> files)
      throws ProblemsException, BudgetException {
    Document<Brief> brief = BriefReader.document(path);
    gate.pass(brief);
    Alternatives known = new Alternatives(brief, path);
    List<Step> steps = alternatives ? known.read(known.names()) : List.of();
    List<BriefCaseReader.Ready> ready = read(new BriefCaseReader(brief, known, base), files);
    FactUniverse table =
        FactUniverse.of(
            Composition.of(brief, List.of()),
            Stream.concat(
                    steps.stream(), ready.stream().flatMap(r -> r.composition().steps().stream()))
                .toList(),
            reasoner);
    AssessedSituation plain = new AssessedSituation(table.plain(), base, scales);
    List<Outcome> outcomes = new ArrayList<>();
    for (Step step : steps) {
      outcomes.add(
          outcome(
              step.id(),
              step.alternative().expect().stream().map(BriefCaseRunner::expected).toList(),
              Composition.of(brief, List.of(step)),
              table,
              plain));
    }
    for (BriefCaseReader.Ready one : ready) {
      outcomes.add(
          outcome(one.says().name(), one.says().expect(), one.composition(), table, plain));
    }
    return outcomes;
  }

  private static List<BriefCaseReader.Ready> read(BriefCaseReader reader, List<Path> files)
      throws ProblemsException {
    Problems problems = new Problems();
    List<BriefCaseReader.Ready> ready = new ArrayList<>();
    for (Path file : files) {
      try {
        ready.addAll(reader.read(file));
      } catch (ProblemsException e) {
        e.problems().forEach(problems::add);
      }
    }
    problems.throwIfAny();
    return ready;
  }

  private Outcome outcome(
      String name,
      List<BriefCases.Expected> expected,
      Composition composition,
      FactUniverse table,
      AssessedSituation plain) {
    ExpectationCheck expecting =
        new ExpectationCheck(
            base, reasoner, plain, new AssessedSituation(table.situation(composition), plain));
    List<String> wrong = expected.stream().flatMap(e -> expecting.missed(e).stream()).toList();
    return new Outcome(plain.situation().brief().id(), name, wrong);
  }

  /** What an alternative expects, as a case would put it. */
  private static BriefCases.Expected expected(Alternative.Expected expected) {
    return new BriefCases.Expected(
        expected.question(),
        expected.topic(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(expected.answer()),
        Optional.empty(),
        Optional.empty());
  }
}
