package dyad.cli.options;

import dyad.application.EarlierRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the rules and scales are as they were before an edit. */
public final class EarlierRulesOption {

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

  /** The rules and scales as they were. */
  public EarlierRules earlier() {
    return new EarlierRules(rules, scales);
  }
}
