package dyad.web.desk;

import dyad.application.AssessmentService;
import dyad.application.InputFiles;
import dyad.application.LoadedRules;
import dyad.application.RuleFolders;
import dyad.application.editing.EditedRules;
import dyad.application.editing.git.Keeping;
import dyad.facts.Digest;
import dyad.problems.ProblemsException;
import dyad.reports.provenance.ReportRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules for each brief, read anew only when one of their files was saved. */
public final class RulesInUse {

  private final RuleFolders folders;
  private final Clock clock;
  private final Keeping keeping;
  private final Map<List<Path>, Ready> read = new HashMap<>();
  private final Map<Path, EditedRules> edited = new HashMap<>();

  /**
   * Rules that are read.
   *
   * @param files the files as they were then
   * @param digest tells them and their scales from others
   */
  public record Ready(
      InputFiles files, LoadedRules loaded, AssessmentService service, String digest) {

    Ready(InputFiles files, LoadedRules loaded) {
      this(
          files,
          loaded,
          new AssessmentService(loaded, false, ReportRequest.ASSESSMENT),
          Digest.of(loaded.base().digest() + " " + Digest.of(loaded.scales())));
    }
  }

  public RulesInUse(RuleFolders folders, Clock clock, Keeping keeping) {
    this.folders = folders;
    this.clock = clock;
    this.keeping = keeping;
  }

  RuleFolders folders() {
    return folders;
  }

  /** The rules for a brief. */
  synchronized Ready of(Path brief) throws ProblemsException {
    List<Path> layers = folders.layers().over(brief).folders();
    InputFiles files = InputFiles.below(layers);
    Ready known = read.get(layers);
    if (known != null && known.files.equals(files)) {
      return known;
    }
    Ready ready = new Ready(files, folders.load(brief));
    read.put(layers, ready);
    return ready;
  }

  /** The rules of a folder, to be edited. */
  synchronized EditedRules edited(Path folder) {
    return edited.computeIfAbsent(folder, f -> new EditedRules(f, clock, keeping));
  }
}
