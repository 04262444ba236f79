package dyad.application;

import dyad.problems.ProblemsException;
import dyad.rules.files.RuleLayers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the rules and scales are as they were before an edit.
 *
 * @param rules the folders of rules as they were; none where they are as they were
 * @param scales the folder of the scales as they were, or of rules that has one
 */
public record EarlierRules(List<Path> rules, Optional<Path> scales) {

  /** No folder comes or goes later. */
  public EarlierRules {
    rules = List.copyOf(rules);
  }

  /** Whether any are named. */
  public boolean isNamed() {
    return !rules.isEmpty() || scales.isPresent();
  }

  /**
   * The rules and scales as they were, for a brief; what is not named is as it is.
   *
   * @param now where rules and scales are now
   */
  public LoadedRules load(Path brief, RuleFolders now) throws ProblemsException {
    RuleLayers layers = now.layers().over(brief);
    RuleLayers old = rules.isEmpty() ? layers : now.layers().with(rules).over(brief);
    boolean own = scales.isEmpty() && Files.isDirectory(old.lowest().scales());
    return now.load(old, less -> own ? less.scalesFolders() : scalesFolders(layers, now));
  }

  /** Those of a brief lie over the old ones as they lie over those in use. */
  private List<Path> scalesFolders(RuleLayers layers, RuleFolders now) {
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
