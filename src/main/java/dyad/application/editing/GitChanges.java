package dyad.application.editing;

import dyad.application.editing.git.CommittedText;
import dyad.application.editing.git.GitTree;
import dyad.application.editing.git.Keeping;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.FileVersion;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.JournalEntry.How;
import dyad.application.editing.journal.PastText;
import dyad.problems.ProblemsException;
import dyad.reports.output.OutputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The changes of a file that are kept by commits in a Git repository, each together with what was
 * not committed before.
 */
final class GitChanges implements Changes {

  private final GitTree tree;
  private final Kept kept;
  private final FolderJournal journal;
  private final GitHistory history;

  GitChanges(GitTree tree, Kept kept, FolderJournal journal) {
    this.tree = tree;
    this.kept = kept;
    this.journal = journal;
    this.history = new GitHistory(tree, kept, journal);
  }

  @Override
  public Keeping by() {
    return Keeping.GIT;
  }

  @Override
  public <T> T alone(FolderLock.Work<T, StaleEditException> work)
      throws ProblemsException, StaleEditException, OutputException {
    return journal.alone(
        () ->
            FolderLock.holding(
                tree.lock(),
                () -> {
                  open();
                  try {
                    tree.settle(kept.path());
                    tree.refuseUnderWay(kept.path());
                    return work.done();
                  } finally {
                    tree.close();
                  }
                }));
  }

  private void open() throws OutputException {
    try {
      tree.open();
    } catch (IOException e) {
      throw GitTree.unreadable(kept.path(), e);
    }
  }

  /** Something that is read while the repository is open. */
  private interface Reading<T> {
    T read() throws OutputException;
  }

  private <T> T opened(Reading<T> reading) throws OutputException {
    open();
    try {
      return reading.read();
    } finally {
      tree.close();
    }
  }

  @Override
  public List<JournalEntry> all() throws OutputException {
    return opened(history::all);
  }

  @Override
  public Optional<JournalEntry> last() throws OutputException {
    return opened(history::last);
  }

  @Override
  public List<PastText> textsFrom(int number) throws OutputException {
    return opened(() -> history.textsFrom(number));
  }

  @Override
  public boolean isKept(FileVersion now) throws OutputException {
    return said(kept.path(), now.bytes()).orElse(false);
  }

  /** Whether what is committed of a file last is what it said; empty where nothing is. */
  private Optional<Boolean> said(Path file, byte[] bytes) throws OutputException {
    try {
      return tree.says(file, bytes);
    } catch (IOException e) {
      throw GitTree.unreadable(file, e);
    }
  }

  /** Whoever edits a file elsewhere may want to commit it there: it is not taken from them. */
  @Override
  public boolean takesNote() {
    return false;
  }

  /** It is committed together with the next change. */
  @Override
  public void note(FileVersion now) {
    // Nothing is kept yet.
  }

  @Override
  public void begin(FileVersion now) throws OutputException {
    if (said(kept.path(), now.bytes()).isEmpty()) {
      tree.commit(kept.path(), List.of(found(kept.path(), now.bytes(), How.OPENED)));
    }
  }

  @Override
  public JournalEntry keep(Made made) throws OutputException {
    List<CommittedText> texts = before(kept.path(), made.before().bytes());
    String what =
        CommitWords.subject(
            made.how(),
            made.edits().orElseGet(() -> kept.between(made.before(), made.after())),
            name(kept.path()));
    Map<String, String> trailers =
        CommitWords.trailers(made.how(), history.id(made.of()), made.note());
    texts.add(told(made.after().bytes(), what, trailers, made.note()));
    tree.commit(kept.path(), texts);
    return last().orElseThrow();
  }

  @Override
  public JournalEntry keepBeside(Beside beside, FileVersion now, EditNote note)
      throws OutputException {
    if (!tree.passesOver(beside.path())) {
      List<CommittedText> all = before(beside.path(), beside.texts().was());
      String what = CommitWords.subject(beside.how(), List.of(), name(beside.path()));
      Map<String, String> trailers = CommitWords.trailers(beside.how(), "", note);
      all.add(told(beside.texts().after(), what, trailers, note));
      tree.commit(beside.path(), all);
    }
    return last().orElseThrow();
  }

  /** What a file said before a change, where that is not committed yet. */
  private List<CommittedText> before(Path file, byte[] bytes) throws OutputException {
    List<CommittedText> texts = new ArrayList<>();
    Optional<Boolean> said = said(file, bytes);
    if (bytes.length > 0 && !said.orElse(false)) {
      texts.add(found(file, bytes, said.isPresent() ? How.OUTSIDE : How.OPENED));
    }
    return texts;
  }

  private CommittedText told(
      byte[] bytes, String what, Map<String, String> trailers, EditNote note) {
    String subject = CommitWords.subject(note, what);
    return new CommittedText(bytes, note.author(), journal.now(), subject, trailers);
  }

  private String name(Path file) {
    return kept.name().orElse(String.valueOf(file.getFileName()));
  }

  /** What another program made of a file. */
  private CommittedText found(Path file, byte[] bytes, How how) {
    String what = CommitWords.subject(how, List.of(), name(file));
    return told(bytes, what, CommitWords.trailers(how, "", EditNote.NONE), EditNote.NONE);
  }
}
