package dyad.application.editing;

import dyad.application.editing.git.GitTree;
import dyad.application.editing.git.Keeping;
import dyad.facts.passages.TextBeside;
import dyad.problems.ProblemsException;
import dyad.reports.output.OutputException;
import dyad.scenarios.Alternatives;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** How the changes of a brief are kept: by the Git repository around it, or by its journal. */
final class BriefKeeping {

  private final Path file;
  private final FolderJournal journal;
  private final Keeping keeping;
  private Optional<Changes> changes = Optional.empty();

  /**
   * Of the brief in a file.
   *
   * @param keeping by what its changes are kept where there is a choice
   */
  BriefKeeping(Path file, Clock clock, Keeping keeping) {
    this.file = file;
    this.journal = new FolderJournal(file.resolveSibling(""), clock);
    this.keeping = keeping;
  }

  /** Its changes; how they are kept is settled once there is a file. */
  Changes changes() {
    if (changes.isPresent()) {
      return changes.get();
    }
    Path text = file.resolveSibling(TextBeside.FILE);
    Path alternatives = file.resolveSibling(Alternatives.FOLDER);
    Changes found =
        Changes.of(
            new Changes.Kept(file, Optional.empty(), List.of(text, alternatives)),
            journal,
            keeping);
    changes = Files.exists(file) ? Optional.of(found) : Optional.empty();
    return found;
  }

  /** Puts right what a run that was killed has left in its Git repository. */
  void settle() {
    Optional<GitTree> tree =
        keeping == Keeping.GIT ? GitTree.around(journal.folder()) : Optional.empty();
    if (tree.filter(GitTree::isCommitting).isPresent()) {
      try {
        FolderLock.<Boolean, RuntimeException>holding(
            tree.get().lock(),
            () -> {
              tree.get().settle(file);
              return true;
            });
      } catch (ProblemsException | OutputException e) {
        // The next change tries again, and tells whoever makes it.
      }
    }
  }
}
