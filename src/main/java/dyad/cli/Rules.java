package dyad.cli;

import dyad.agreement.Agreement;
import dyad.answers.Assessor;
import dyad.checking.Answerable;
import dyad.coverage.FactCoverage;
import dyad.derivation.World;
import dyad.edits.Version;
import dyad.facts.Brief;
import dyad.facts.BriefWorkbook;
import dyad.facts.Document;
import dyad.facts.excel.Menu;
import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.rules.ClaimMeaning;
import dyad.rules.ClaimTable;
import dyad.rules.RuleBase;
import dyad.rules.RuleLayers;
import dyad.scenarios.BriefCaseRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where the rules are, for every command that reasons. */
final class Rules {

  private static final int BUDGET = 5_000_000;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "the folder of rules and scales; else ./rules, else those that came with the program;"
              + " several are laid over each other, the first lowest, and the rules beside a brief"
              + " over all of them")
  private List<Path> folders = List.of();

  /** The folders of rules that the command line names, or those in use without any. */
  RuleLayers layers() {
    return RuleLayers.of(folders.isEmpty() ? new Path[] {usual()} : folders.toArray(Path[]::new));
  }

  private static Path usual() {
    Path here = Path.of("rules");
    return Files.isDirectory(here) ? here : Path.of(System.getProperty("dyad.home", "."), "rules");
  }

  /** The briefs in the folder of facts, where there is one. */
  static List<Path> briefs() {
    Path facts = Path.of("facts");
    if (!Files.isDirectory(facts)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(facts)) {
      return folders.filter(f -> Files.exists(f.resolve("brief.json"))).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Reads rules and scales, without those beside a brief, telling what is wrong in both. */
  Loaded load() throws ProblemsException {
    return load(layers());
  }

  /** The same for a brief, with the rules that lie beside it. */
  Loaded load(Path brief) throws ProblemsException {
    return load(layers().over(brief));
  }

  /** Whether rules lie beside a brief, so that it has others than those in use. */
  boolean lieBeside(Path brief) {
    return !layers().over(brief).equals(layers());
  }

  /** The claims whose meaning the rules for a brief tell, for cells to offer. */
  Menu.Words claims(Path brief) {
    Collection<ClaimMeaning> meanings =
        ClaimTable.read(layers().over(brief), new Problems()).values();
    return new Menu.Words(
        BriefWorkbook.CLAIMS,
        "Claims",
        meanings.stream().map(ClaimMeaning::claim).toList(),
        meanings.stream().map(ClaimMeaning::told).toList());
  }

  private static Loaded load(RuleLayers layers) throws ProblemsException {
    return load(layers, layers.scalesFolders());
  }

  /** Reads rules, and scales that may lie elsewhere, telling what is wrong in both. */
  static Loaded load(RuleLayers layers, List<Path> scalesFolders) throws ProblemsException {
    Problems problems = new Problems();
    Optional<RuleBase> base = tried(layers::base, problems);
    Optional<Scales> scales = tried(() -> ScalesReader.read(scalesFolders), problems);
    problems.throwIfAny();
    return new Loaded(base.orElseThrow(), scales.orElseThrow());
  }

  /**
   * The same for a brief whose questions they are to answer.
   *
   * @throws ProblemsException if a rule or scale is wrong, or no rule could answer a question
   */
  Loaded load(Path path, Document<Brief> brief) throws ProblemsException {
    Loaded loaded = load(path);
    loaded.refuseUnanswerable(brief);
    return loaded;
  }

  /** Something that is read, and may be wrong. */
  interface Reading<T> {

    /** Reads it. */
    T read() throws ProblemsException;
  }

  /** What is read; what is wrong in it goes to the others. */
  static <T> Optional<T> tried(Reading<T> reading, Problems problems) {
    try {
      return Optional.of(reading.read());
    } catch (ProblemsException e) {
      e.problems().forEach(problems::add);
      return Optional.empty();
    }
  }

  /**
   * Rules and scales.
   *
   * @param base the rules
   * @param scales the scales
   */
  record Loaded(RuleBase base, Scales scales) {

    /** Refuses a brief with a question that no rule could answer: it would look like silence. */
    void refuseUnanswerable(Document<Brief> brief) throws ProblemsException {
      Answerable.refuse(brief, base.rules());
    }

    /** What tries cases on briefs. */
    BriefCaseRunner cases() {
      return new BriefCaseRunner(base, reasoner(), scales, this::refuseUnanswerable);
    }

    /** The world in which all of a brief's facts hold. */
    World world(Brief brief) throws BudgetException {
      return World.full(reasoner().circuit(brief.facts(), brief.background()));
    }

    /** What they make of a brief. */
    Version version(Brief brief) throws BudgetException {
      World world = world(brief);
      return new Version(base, scales, world, new Assessor(brief, world.circuit(), scales));
    }

    /** How much of a brief they read. */
    FactCoverage coverage(Brief brief, World world) {
      return FactCoverage.of(brief, base, scales, world.circuit().derivation());
    }

    /** How far their answers agree with those that a brief expects. */
    Agreement agreement(Brief brief) throws BudgetException {
      Version version = version(brief);
      FactCoverage coverage = coverage(brief, version.world());
      return Agreement.of(brief, version.assessor(), version.told(), coverage);
    }

    /** The rules, made ready to fire. */
    Reasoner reasoner() {
      return new Reasoner(base, scales, BUDGET);
    }
  }
}
