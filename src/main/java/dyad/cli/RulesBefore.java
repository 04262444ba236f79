package dyad.cli;

import dyad.problems.ProblemsException;
import dyad.rules.RuleLayers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the rules and scales are as they were before an edit. */
final class RulesBefore {

  @Option(
      names = "--rules-before",
      paramLabel = "DIR",
      description =
          "the folder of rules as they were before an edit, whose effect on every answer is proved "
              + "over all worlds; with the scales in that folder, if it has some; several as for "
              + "--rules")
  private List<Path> rules = List.of();

  @Option(
      names = "--scales-before",
      paramLabel = "DIR",
      description =
          "the same of the scales: a folder of scales, or of rules that has one, as it was")
  private Optional<Path> scales = Optional.empty();

  /** Whether any are named. */
  boolean isNamed() {
    return !rules.isEmpty() || scales.isPresent();
  }

  /**
   * The rules and scales as they were, for a brief; what is not named is as it is.
   *
   * @param now where rules and scales are now
   */
  Rules.Loaded load(Path brief, Rules now) throws ProblemsException {
    RuleLayers layers = now.layers().over(brief);
    RuleLayers old =
        rules.isEmpty() ? layers : RuleLayers.of(rules.toArray(Path[]::new)).over(brief);
    boolean own = scales.isEmpty() && Files.isDirectory(old.lowest().scales());
    return Rules.load(old, own ? old.scalesFolders() : scalesFolders(layers, now));
  }

  /** Those of a brief lie over the old ones as they lie over those in use. */
  private List<Path> scalesFolders(RuleLayers layers, Rules now) {
    List<Path> folders = layers.scalesFolders();
    if (scales.isEmpty()) {
      return folders;
    }
    Path within = scales.get().resolve(RuleLayers.SCALES);
    List<Path> all = new ArrayList<>();
    all.add(Files.isDirectory(within) ? within : scales.get());
    all.addAll(folders.subList(now.layers().layers().size(), folders.size()));
    return all;
  }
}
