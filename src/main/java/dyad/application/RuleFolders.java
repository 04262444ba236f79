package dyad.application;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.excel.Menu;
import dyad.facts.files.BriefWorkbook;
import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.rules.ClaimMeaning;
import dyad.rules.RuleBase;
import dyad.rules.files.ClaimTable;
import dyad.rules.files.LeftOut;
import dyad.rules.files.RuleLayers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where the rules and scales are.
 *
 * @param layers the folders of rules, the lowest first
 * @param leaving takes what is wrong of the rules beside a brief and is left out; empty where that
 *     is refused
 */
public record RuleFolders(RuleLayers layers, Optional<Consumer<LeftOut>> leaving) {

  /** The folders of rules that are named; those in use where none is. */
  public static RuleFolders of(List<Path> folders) {
    return new RuleFolders(
        RuleLayers.of(folders.isEmpty() ? new Path[] {usual()} : folders.toArray(Path[]::new)),
        Optional.empty());
  }

  /** The same without the rules that lie beside a brief. */
  public RuleFolders general() {
    return new RuleFolders(layers.general(), leaving);
  }

  /** The same, which leave out what is wrong of the rules beside a brief. */
  public RuleFolders leavingOut(Consumer<LeftOut> told) {
    return new RuleFolders(layers, Optional.of(told));
  }

  private static Path usual() {
    Path here = Path.of("rules");
    return Files.isDirectory(here) ? here : Path.of(System.getProperty("dyad.home", "."), "rules");
  }

  /** Reads rules and scales, without those beside a brief, telling what is wrong in both. */
  public LoadedRules load() throws ProblemsException {
    return load(layers, layers.scalesFolders());
  }

  /** The same for a brief, with the rules that lie beside it. */
  public LoadedRules load(Path brief) throws ProblemsException {
    return load(layers.over(brief), RuleLayers::scalesFolders);
  }

  /** Whether rules lie beside a brief, so that it has others than those in use. */
  public boolean lieBeside(Path brief) {
    return !layers.over(brief).equals(layers);
  }

  /** The claims whose meaning the rules for a brief tell, for cells to offer. */
  public Menu.Words claims(Path brief) {
    Collection<ClaimMeaning> meanings =
        ClaimTable.read(layers.over(brief), new Problems()).values();
    return new Menu.Words(
        BriefWorkbook.CLAIMS,
        "Claims",
        meanings.stream().map(ClaimMeaning::claim).toList(),
        meanings.stream().map(ClaimMeaning::told).toList());
  }

  /** Reads layers of rules, and scales that may lie elsewhere. */
  LoadedRules load(RuleLayers all, Function<RuleLayers, List<Path>> scales)
      throws ProblemsException {
    List<Problem> wrong = new ArrayList<>();
    RuleLayers less = all;
    while (true) {
      try {
        LoadedRules loaded = load(less, scales.apply(less));
        return wrong.isEmpty() ? loaded : lacking(loaded, LeftOut.of(all, less, wrong));
      } catch (ProblemsException e) {
        Optional<RuleLayers> next = LeftOut.less(less, e.problems());
        if (leaving.isEmpty() || next.isEmpty()) {
          throw e;
        }
        less = next.get();
        wrong.addAll(e.problems());
      }
    }
  }

  private LoadedRules lacking(LoadedRules loaded, LeftOut left) {
    leaving.orElseThrow().accept(left);
    return new LoadedRules(loaded.base().lacking(left.told()), loaded.scales());
  }

  private static LoadedRules load(RuleLayers layers, List<Path> scalesFolders)
      throws ProblemsException {
    Problems problems = new Problems();
    Optional<RuleBase> base = tried(layers::base, problems);
    Optional<Scales> scales = tried(() -> ScalesReader.read(scalesFolders), problems);
    problems.throwIfAny();
    return new LoadedRules(base.orElseThrow(), scales.orElseThrow());
  }

  /**
   * The same for a brief whose questions they are to answer.
   *
   * @throws ProblemsException if a rule or scale is wrong, or no rule could answer a question
   */
  public LoadedRules load(Path path, Document<Brief> brief) throws ProblemsException {
    LoadedRules loaded = load(path);
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
}
