package dyad.cli.options;

import dyad.application.RuleFolders;
import dyad.rules.files.LeftOut;
import dyad.rules.files.RuleLayers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  @Option(
      names = "--general",
      description = "leave out the rules beside a brief, which are its author's own")
  private boolean general;

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /**
   * The folders of rules that the command line names, or those in use without any. What is wrong of
   * an author's own rules is told, and left out.
   */
  public RuleFolders folders() {
    RuleFolders named = RuleFolders.of(folders).leavingOut(this::tell);
    return general ? named.general() : named;
  }

  private void tell(LeftOut left) {
    left.lines().stream().filter(told::add).forEach(System.err::println);
  }

  /** Whether something of an author's own rules was wrong, so that answers came without it. */
  public boolean leftOut() {
    return !told.isEmpty();
  }

  /** The folders that the command line names; empty where it says nothing of rules. */
  public Optional<RuleFolders> named() {
    return folders.isEmpty() && !general ? Optional.empty() : Optional.of(folders());
  }

  /** The same as layers of rules. */
  public RuleLayers layers() {
    return folders().layers();
  }
}
