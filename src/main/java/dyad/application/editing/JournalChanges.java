package dyad.application.editing;

import dyad.application.editing.git.Keeping;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.FileVersion;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.JournalEntry.How;
import dyad.application.editing.journal.OutsideEdits;
import dyad.application.editing.journal.PastText;
import dyad.facts.files.BriefText;
import dyad.facts.files.EntryEdit;
import dyad.problems.ProblemsException;
import dyad.reports.output.OutputException;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a file that the journal of its folder keeps.
 *
 * @param kept the file
 * @param journal the journal
 */
record JournalChanges(Kept kept, FolderJournal journal) implements Changes {

  private static final int BETWEEN_TEXTS = 200;

  @Override
  public Keeping by() {
    return Keeping.JOURNAL;
  }

  @Override
  public <T> T alone(FolderLock.Work<T, StaleEditException> work)
      throws ProblemsException, StaleEditException, OutputException {
    return journal.alone(work);
  }

  @Override
  public List<JournalEntry> all() throws OutputException {
    return journal.current().entries().stream().filter(kept::isOf).toList();
  }

  @Override
  public Optional<JournalEntry> last() throws OutputException {
    return all().stream().reduce((one, later) -> later);
  }

  @Override
  public List<PastText> textsFrom(int number) throws OutputException {
    return journal.current().textsFrom(number);
  }

  @Override
  public boolean isKept(FileVersion now) throws OutputException {
    return last().filter(l -> l.after().equals(now.hash())).isPresent();
  }

  @Override
  public boolean takesNote() throws OutputException {
    return last().isPresent();
  }

  @Override
  public void note(FileVersion now) throws OutputException {
    Optional<JournalEntry> last = last();
    if (last.isEmpty() || last.get().after().equals(now.hash())) {
      return;
    }
    Optional<FileVersion> then =
        text(last.get()).map(text -> new FileVersion(last.get().after(), text, false));
    List<EntryEdit> edits = then.map(t -> kept.between(t, now)).orElse(List.of());
    boolean told = kept.name().isPresent() || then.filter(t -> isTold(t, edits, now)).isPresent();
    FileVersion before = new FileVersion(last.get().after(), "", false);
    journal.keep(
        new Made(How.OUTSIDE, 0, before, now, Optional.of(edits), EditNote.NONE),
        edits,
        told ? Optional.empty() : Optional.of(now.text()));
  }

  /** What the file said after the last change. */
  private Optional<String> text(JournalEntry last) throws OutputException {
    return kept.name().isPresent()
        ? last.edits().stream().map(e -> EditedRules.text(e.after())).findFirst()
        : journal.current().textAfter(last.number()).map(BriefText::text);
  }

  private static boolean isTold(FileVersion then, List<EntryEdit> edits, FileVersion now) {
    return OutsideEdits.applied(new BriefText(then.text()), edits)
        .filter(text -> text.text().equals(now.text()))
        .isPresent();
  }

  /** The journal of a brief begins with its whole text; that of rules has both texts each time. */
  @Override
  public void begin(FileVersion now) throws OutputException {
    if (kept.name().isEmpty() && last().isEmpty()) {
      Made opened = new Made(How.OPENED, 0, now, now, Optional.empty(), EditNote.NONE);
      journal.keep(opened, List.of(), Optional.of(now.text()));
    }
  }

  @Override
  public JournalEntry keep(Made made) throws OutputException {
    boolean whole = kept.name().isEmpty() && journal.current().sinceText() >= BETWEEN_TEXTS;
    List<EntryEdit> edits =
        made.edits().isPresent() ? made.edits().get() : kept.between(made.before(), made.after());
    return journal.keep(made, edits, whole ? Optional.of(made.after().text()) : Optional.empty());
  }

  @Override
  public JournalEntry keepBeside(Beside beside, FileVersion now, EditNote note)
      throws OutputException {
    Made made = new Made(beside.how(), 0, now, now, Optional.empty(), note);
    return journal.keep(made, List.of(), Optional.empty());
  }
}
