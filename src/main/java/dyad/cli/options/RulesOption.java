package dyad.cli.options;

import dyad.application.RuleFolders;
import dyad.rules.files.RuleLayers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the rules are, for every command that reasons. */
public final class RulesOption {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "the folder of rules and scales; else ./rules, else those that came with the program;"
              + " several are laid over each other, the first lowest, and the rules beside a brief"
              + " over all of them")
  private List<Path> folders = List.of();

  /** The folders of rules that the command line names, or those in use without any. */
  public RuleFolders folders() {
    return RuleFolders.of(folders);
  }

  /** The folders that the command line names; empty where it names none. */
  public Optional<RuleFolders> named() {
    return folders.isEmpty() ? Optional.empty() : Optional.of(folders());
  }

  /** The same as layers of rules. */
  public RuleLayers layers() {
    return folders().layers();
  }
}
