package dyad.application.editing;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dyad.application.editing.git.Keeping;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.FileVersion;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.JournalEntry.How;
import dyad.application.editing.journal.RuleEntry;
import dyad.facts.files.EntryEdit;
import dyad.problems.ProblemsException;
import dyad.reports.output.OutputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a folder of rules (rules, their cases, and tables), edited one by one; threads may
 * share it, and so may processes. A text is saved only on the version that it was written for. When
 * a method that changes something comes back, the file is on the disk, and so is the commit that
 * keeps the change, or the journal beside the rules, {@code .dyad/journal.jsonl}.
 */
public final class EditedRules {

  private static final int MOST_MEBIBYTES = 1;

  private final Path folder;
  private final FolderJournal journal;
  private final Keeping keeping;
  private final Map<Path, Changes> changes = new HashMap<>();

  /**
   * The rules of a folder, whose changes are kept by Git where it can.
   *
   * @param clock tells the time that is kept
   */
  public EditedRules(Path folder, Clock clock) {
    this(folder, clock, Keeping.GIT);
  }

  /**
   * The rules of a folder.
   *
   * @param clock tells the time that is kept
   * @param keeping by what their changes are kept
   */
  public EditedRules(Path folder, Clock clock, Keeping keeping) {
    this.folder = folder.toAbsolutePath().normalize();
    this.journal = new FolderJournal(this.folder, clock);
    this.keeping = keeping;
  }

  /** The changes of a file; how they are kept is settled once there is one. */
  private Changes changes(Path file) {
    Changes known = changes.get(file);
    if (known != null) {
      return known;
    }
    Changes.Kept kept = new Changes.Kept(file, Optional.of(name(file)), List.of());
    Changes found = Changes.of(kept, journal, keeping);
    if (Files.exists(file)) {
      changes.put(file, found);
    }
    return found;
  }

  /** By what the changes of a file are kept. */
  public synchronized Keeping keeping(Path file) {
    return changes(file).by();
  }

  /** Whether a file says something that will be kept with its next change only. */
  public synchronized boolean isPending(Path file) throws ProblemsException, OutputException {
    return keeping(file) == Keeping.GIT && !changes(file).isKept(version(file));
  }

  /**
   * A text that a file once had.
   *
   * @param change the change that it is of
   * @param text the text
   */
  public record Earlier(int change, String text) {}

  /** A file as it is. */
  public static FileVersion version(Path file) throws ProblemsException {
    return FileVersion.of(file, MOST_MEBIBYTES);
  }

  /**
   * Saves a text.
   *
   * @param version the version that it was written for
   * @return the change; empty where the file says so already
   * @throws StaleEditException if the file is another version by now
   */
  public Optional<JournalEntry> save(Path file, String version, String text, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return made(file, version, new Earlier(0, text), How.SAVED, note);
  }

  /**
   * Saves a text that the file once had.
   *
   * @param version the version in the place of which it comes
   * @return the change; empty where the file says so already
   * @throws StaleEditException if the file is another version by now
   */
  public Optional<JournalEntry> restore(Path file, String version, Earlier then, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return made(file, version, then, How.RESTORED, note);
  }

  /**
   * Writes a file that there was not.
   *
   * @throws StaleEditException if there is one by now
   */
  public synchronized JournalEntry begin(Path file, String text, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return changes(file)
        .alone(
            () -> {
              if (Files.exists(file)) {
                throw new StaleEditException(version(file));
              }
              FileVersion none = FileVersion.NONE;
              FileVersion first = none.saying(text);
              Changes.Made made =
                  new Changes.Made(How.BEGUN, 0, none, first, Optional.empty(), note);
              return FolderJournal.written(
                  file, FolderJournal.Texts.of(none, first), () -> changes(file).keep(made));
            });
  }

  private synchronized Optional<JournalEntry> made(
      Path file, String version, Earlier text, How how, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return changes(file)
        .alone(
            () -> {
              FileVersion now = noticed(file);
              if (!now.hash().equals(version)) {
                throw new StaleEditException(now);
              }
              if (now.text().equals(text.text)) {
                return Optional.empty();
              }
              FileVersion next = now.saying(text.text);
              Changes.Made made =
                  new Changes.Made(how, text.change, now, next, Optional.empty(), note);
              return Optional.of(
                  FolderJournal.written(
                      file, FolderJournal.Texts.of(now, next), () -> changes(file).keep(made)));
            });
  }

  /** The text that a file had before a change of it, or after it; empty if there was none. */
  public synchronized Optional<Earlier> text(Path file, int change, boolean before)
      throws OutputException {
    return history(file).stream()
        .filter(e -> e.number() == change)
        .flatMap(e -> e.edits().stream())
        .flatMap(e -> RuleEntry.text(before ? e.before() : e.after()).stream())
        .map(text -> new Earlier(change, text))
        .findFirst();
  }

  /** The text of a file as a journal keeps it; the empty text where it holds none. */
  public static String text(String entry) {
    return RuleEntry.text(entry).orElse("");
  }

  /** All changes of a file that were kept, the first first. */
  public synchronized List<JournalEntry> history(Path file) throws OutputException {
    return changes(file).all();
  }

  /**
   * Takes note of what another program has changed in files of which a change was kept.
   *
   * @param files files that there are
   */
  public synchronized void notice(Collection<Path> files)
      throws ProblemsException, OutputException {
    for (Path file : files) {
      if (changes(file).takesNote()) {
        notice(file);
      }
    }
  }

  /** The same of all files of which a change was kept and that there are. */
  public synchronized void notice() throws ProblemsException, OutputException {
    List<Path> kept =
        journal.current().entries().stream()
            .flatMap(entry -> entry.edits().stream())
            .map(EntryEdit::is)
            .distinct()
            .map(name -> folder.resolve(name).normalize())
            .filter(file -> file.startsWith(folder) && Files.isRegularFile(file, NOFOLLOW_LINKS))
            .toList();
    notice(kept);
  }

  private void notice(Path file) throws ProblemsException, OutputException {
    try {
      changes(file).alone(() -> noticed(file));
    } catch (StaleEditException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The version as it is; if another program made it, that is kept first, where it is at once. */
  private FileVersion noticed(Path file) throws ProblemsException, OutputException {
    FileVersion now = version(file);
    changes(file).note(now);
    return now;
  }

  private String name(Path file) {
    return folder.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
