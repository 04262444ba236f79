package dyad.cli;

import dyad.checking.Answerable;
import dyad.derivation.Circuit;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.rules.RuleBase;
import dyad.rules.RuleReader;
import dyad.scenarios.BriefCaseRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
          "the folder of rules and scales; else ./rules, else those that came with the program")
  private Path folder;

  Path folder() {
    if (folder != null) {
      return folder;
    }
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

  RuleBase base() throws ProblemsException {
    return RuleReader.read(folder());
  }

  Scales scales() throws ProblemsException {
    return ScalesReader.read(folder().resolve("scales"));
  }

  /** Reads rules and scales, telling what is wrong in both. */
  Loaded load() throws ProblemsException {
    Problems problems = new Problems();
    Optional<RuleBase> base = tried(this::base, problems);
    Optional<Scales> scales = tried(this::scales, problems);
    problems.throwIfAny();
    return new Loaded(base.orElseThrow(), scales.orElseThrow());
  }

  /**
   * The same for briefs whose questions they are to answer.
   *
   * @throws ProblemsException if a rule or scale is wrong, or no rule could answer a question
   */
  Loaded load(Document<Brief> brief) throws ProblemsException {
    Loaded loaded = load();
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
      return World.full(new Circuit(reasoner().derive(brief.facts(), brief.dyad(), brief.asOf())));
    }

    /** The rules, made ready to fire. */
    Reasoner reasoner() {
      return new Reasoner(base, scales, BUDGET);
    }
  }
}
