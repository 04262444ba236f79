package dyad.application.editing;

import dyad.application.editing.git.Keeping;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.FileVersion;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.JournalEntry.How;
import dyad.application.editing.journal.PastText;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.facts.files.EntryEdit;
import dyad.facts.files.StrictJson;
import dyad.problems.ProblemsException;
import dyad.reports.output.OutputException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A brief in its {@code brief.json}, edited entry by entry; threads may share it, and so may
 * processes. A change is made whole or not at all, only on the version that it was made for, and
 * only if the brief is in order after it. When a method that changes something comes back, the file
 * is on the disk, and so is the commit that keeps the change, or the journal beside it, {@code
 * .dyad/journal.jsonl}.
 */
public final class EditedBrief {

  private final Path file;
  private final Acceptance acceptance;
  private final BriefKeeping keeping;
  private final LatestReading reading;

  /** What a brief must be besides in order, to be saved. */
  @FunctionalInterface
  public interface Acceptance {

    /**
     * Refuses what it must not be.
     *
     * @throws ProblemsException with what is wrong
     */
    void check(Document<Brief> brief) throws ProblemsException;
  }

  /**
   * A brief.
   *
   * @param folder its folder
   * @param acceptance what it must be to be saved
   * @param clock tells the time that is kept
   * @param keeping by what its changes are kept
   */
  public EditedBrief(Path folder, Acceptance acceptance, Clock clock, Keeping keeping) {
    this.file = folder.resolve(BriefReader.FILE);
    this.reading = new LatestReading(file);
    this.acceptance = acceptance;
    this.keeping = new BriefKeeping(file, clock, keeping);
  }

  /** Puts right what a run that was killed has left in its Git repository. */
  public synchronized void settle() {
    keeping.settle();
  }

  /** Its changes, as they are kept. */
  Changes changes() {
    return keeping.changes();
  }

  /** By what its changes are kept. */
  public synchronized Keeping keeping() {
    return changes().by();
  }

  /** Whether the file says something that will be kept with the next change only. */
  public synchronized boolean isPending() throws ProblemsException, OutputException {
    return changes().by() == Keeping.GIT && !changes().isKept(version());
  }

  /** The file as it is. */
  public synchronized FileVersion version() throws ProblemsException {
    return FileVersion.of(file, StrictJson.MOST_MEBIBYTES);
  }

  /** The brief that a text would be, if it may be saved. */
  public Document<Brief> read(String text) throws ProblemsException {
    Document<Brief> read = document(text);
    acceptance.check(read);
    return read;
  }

  /** The brief that a text would be, whether it may be saved or not; the last one is kept. */
  public Document<Brief> document(String text) throws ProblemsException {
    return reading.of(text);
  }

  /** Whether the brief can be read that a version holds, whether or not it may be saved. */
  public boolean isInOrder(FileVersion version) {
    try {
      document(version.text());
      return true;
    } catch (ProblemsException e) {
      return false;
    }
  }

  /**
   * Makes entries say what they are to say.
   *
   * @param version the version that it was decided on
   * @return the change, or the last one if nothing had to be changed
   * @throws StaleEditException if the file is another version by now
   * @throws ProblemsException if the brief would not be in order
   */
  public synchronized JournalEntry save(String version, List<EntryWish> wishes, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return alone(
        now -> {
          if (!now.hash().equals(version)) {
            throw new StaleEditException(now);
          }
          return made(now, IntendedEdits.granting(wishes, now), How.SAVED, 0, note);
        });
  }

  /**
   * Takes a change back, if all that it changed is still as it made it.
   *
   * @throws StaleEditException if it is not, or there is no such change
   * @throws ProblemsException if the brief would not be in order
   */
  public synchronized JournalEntry undo(int number, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return alone(
        now -> {
          List<EntryEdit> edits =
              changes().entry(number).map(JournalEntry::edits).orElse(List.of());
          return made(now, IntendedEdits.undoing(edits, now), How.UNDONE, number, note);
        });
  }

  /**
   * Makes an entry say what it said after a change.
   *
   * @param number the change
   * @param name the entry's name then
   * @throws StaleEditException if that change did not leave the entry there
   * @throws ProblemsException if the brief would not be in order
   */
  public synchronized JournalEntry restore(int number, String list, String name, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return alone(
        now -> {
          EntryEdit then =
              changes().entry(number).stream()
                  .flatMap(e -> e.edits().stream())
                  .filter(e -> e.list().equals(list) && e.is().equals(name))
                  .reduce((one, later) -> later)
                  .orElseThrow(() -> new StaleEditException(now));
          Optional<IntendedEdits> intended = IntendedEdits.restoring(then, name, now);
          return intended.isPresent()
              ? made(now, intended.get(), How.RESTORED, number, note)
              : last();
        });
  }

  /** The files beside it, whose changes are kept among its own. */
  public FilesBeside beside() {
    return new FilesBeside(this, file);
  }

  /** Takes note of what another program has changed, if it is in order. */
  public synchronized void notice() throws ProblemsException, OutputException {
    if (!changes().takesNote()) {
      return;
    }
    try {
      changes()
          .alone(
              () -> {
                noticed();
                return true;
              });
    } catch (StaleEditException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All changes that were kept, the first first. */
  public synchronized List<JournalEntry> history() throws OutputException {
    return changes().all();
  }

  /** The brief after each of the changes from one on, the first first. */
  public synchronized List<PastText> textsFrom(int number) throws OutputException {
    return changes().textsFrom(number);
  }

  /** The brief that a text was; what is at hand of the brief as it is stays at hand. */
  public Document<Brief> past(String text) throws ProblemsException {
    return reading.past(text);
  }

  private JournalEntry last() throws OutputException {
    return changes().last().orElseThrow();
  }

  private JournalEntry made(FileVersion now, IntendedEdits intended, How how, int of, EditNote note)
      throws ProblemsException, OutputException {
    changes().begin(now);
    if (intended.text().text().equals(now.text())) {
      return last();
    }
    acceptance.check(reading.of(now.text(), intended.text().text(), intended.edits()));
    FileVersion next = now.saying(intended.text().text());
    Changes.Made made = new Changes.Made(how, of, now, next, Optional.of(intended.edits()), note);
    return FolderJournal.written(
        file, FolderJournal.Texts.of(now, next), () -> changes().keep(made));
  }

  /** A change that is made on the version as it is. */
  @FunctionalInterface
  interface Step {
    JournalEntry on(FileVersion now) throws ProblemsException, StaleEditException, OutputException;
  }

  /** Makes a change while nobody else makes one. */
  synchronized JournalEntry alone(Step step)
      throws ProblemsException, StaleEditException, OutputException {
    return changes().alone(() -> step.on(noticed()));
  }

  /** The version as it is; if another program made it, that is kept first, where it is at once. */
  private FileVersion noticed() throws ProblemsException, OutputException {
    FileVersion now = version();
    if (!changes().isKept(now)) {
      document(now.text());
      changes().note(now);
    }
    return now;
  }
}
