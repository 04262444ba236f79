package dyad.application.editing;

import dyad.application.editing.git.GitTree;
import dyad.application.editing.git.Keeping;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.FileVersion;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.JournalEntry.How;
import dyad.application.editing.journal.OutsideEdits;
import dyad.application.editing.journal.PastText;
import dyad.application.editing.journal.RuleEntry;
import dyad.facts.files.EntryEdit;
import dyad.problems.ProblemsException;
import dyad.reports.output.OutputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a file that were kept, by a journal in its folder or by the commits of a Git
 * repository, and how another one is.
 */
sealed interface Changes permits JournalChanges, GitChanges {

  /**
   * What of a file is kept.
   *
   * @param path the file
   * @param name what its entries are called in the journal of its folder; empty where all that is
   *     in that journal is about the file
   * @param beside files and folders beside it whose changes are told among its own
   */
  record Kept(Path path, Optional<String> name, List<Path> beside) {

    /** What was changed from one version to another, as far as it can be told by entries. */
    List<EntryEdit> between(FileVersion before, FileVersion after) {
      return name.isPresent()
          ? List.of(RuleEntry.edit(name.get(), before, after))
          : OutsideEdits.between(before, after);
    }

    /** Whether an entry of the journal is about it. */
    boolean isOf(JournalEntry entry) {
      return name.isEmpty() || entry.edits().stream().anyMatch(e -> e.isOf(name.get()));
    }
  }

  /**
   * A change that the file has undergone.
   *
   * @param of the change that it takes back or goes back to; 0 where there is none
   * @param edits what was changed; empty where the versions tell it
   */
  record Made(
      How how,
      int of,
      FileVersion before,
      FileVersion after,
      Optional<List<EntryEdit>> edits,
      EditNote note) {}

  /** The changes of a file, kept in the way that goes for it. */
  static Changes of(Kept kept, FolderJournal journal, Keeping keeping) {
    Optional<GitTree> tree =
        keeping == Keeping.GIT ? GitTree.around(journal.folder()) : Optional.empty();
    return tree.filter(t -> !t.passesOver(kept.path()))
        .<Changes>map(t -> new GitChanges(t, kept, journal))
        .orElseGet(() -> new JournalChanges(kept, journal));
  }

  /** By what they are kept. */
  Keeping by();

  /** Does something once nobody else is writing there, and if changes can be kept now. */
  <T> T alone(FolderLock.Work<T, StaleEditException> work)
      throws ProblemsException, StaleEditException, OutputException;

  /**
   * A file beside the file.
   *
   * @param how what became of it
   * @param texts what it said, and says
   */
  record Beside(Path path, How how, FolderJournal.Texts texts) {}

  /** All of them, the first first. */
  List<JournalEntry> all() throws OutputException;

  /** The last one; empty where there is none yet. */
  Optional<JournalEntry> last() throws OutputException;

  /** What the file said after each of them from one on, the first first. */
  List<PastText> textsFrom(int number) throws OutputException;

  /** Whether the file as it is, is what was kept last. */
  boolean isKept(FileVersion now) throws OutputException;

  /**
   * Whether what other programs save is kept as soon as it is seen, and not with the next change.
   */
  boolean takesNote() throws OutputException;

  /** Keeps what another program has made of the file, if that is to be kept at once. */
  void note(FileVersion now) throws OutputException;

  /** Begins to keep changes of the file, if none was kept yet. */
  void begin(FileVersion now) throws OutputException;

  /** Keeps a change that the file has undergone; it is on the disk when this comes back. */
  JournalEntry keep(Made made) throws OutputException;

  /**
   * The same of a file beside it, whose text is not told.
   *
   * @param now the file itself, as it is
   */
  JournalEntry keepBeside(Beside beside, FileVersion now, EditNote note) throws OutputException;

  /** The change of a number. */
  default Optional<JournalEntry> entry(int number) throws OutputException {
    return all().stream().filter(e -> e.number() == number).findFirst();
  }
}
