package dyad.application.editing;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dyad.application.editing.JournalEntry.How;
import dyad.facts.files.EntryEdit;
import dyad.problems.ProblemsException;
import dyad.reports.output.OutputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The files of a folder of rules (rules, their cases, and tables), edited one by one; threads may
 * share it, and so may processes. A text is saved only on the version that it was written for. When
 * a method that changes something comes back, the file and the journal beside the rules, {@code
 * .dyad/journal.jsonl}, are on the disk.
 */
public final class EditedRules {

  private static final int MOST_MEBIBYTES = 1;

  private final Path folder;
  private final FolderJournal journal;

  /**
   * The rules of a folder.
   *
   * @param clock tells the time that the journal keeps
   */
  public EditedRules(Path folder, Clock clock) {
    this.folder = folder.toAbsolutePath().normalize();
    this.journal = new FolderJournal(this.folder, clock);
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
    return journal.alone(
        () -> {
          if (Files.exists(file)) {
            throw new StaleEditException(version(file));
          }
          FileVersion none = FileVersion.NONE;
          FileVersion first = none.saying(text);
          return FolderJournal.written(
              file, none, first, () -> keep(file, How.BEGUN, 0, none, first, note));
        });
  }

  private synchronized Optional<JournalEntry> made(
      Path file, String version, Earlier text, How how, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return journal.alone(
        () -> {
          FileVersion now = noticed(file);
          if (!now.hash().equals(version)) {
            throw new StaleEditException(now);
          }
          if (now.text().equals(text.text)) {
            return Optional.empty();
          }
          FileVersion next = now.saying(text.text);
          return Optional.of(
              FolderJournal.written(
                  file, now, next, () -> keep(file, how, text.change, now, next, note)));
        });
  }

  private JournalEntry keep(
      Path file, How how, int of, FileVersion before, FileVersion after, EditNote note)
      throws OutputException {
    EntryEdit edit = RuleEntry.edit(name(file), before, after);
    return journal.keep(how, of, before, after, List.of(edit), note, Optional.empty());
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
    String name = name(file);
    return journal.current().entries().stream()
        .filter(entry -> entry.edits().stream().anyMatch(edit -> edit.isOf(name)))
        .toList();
  }

  /**
   * Takes note of what another program has changed in files of which a change was kept.
   *
   * @param files files that there are
   */
  public synchronized void notice(Collection<Path> files)
      throws ProblemsException, OutputException {
    for (Path file : files) {
      if (!history(file).isEmpty()) {
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
      journal.alone(() -> noticed(file));
    } catch (StaleEditException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The version as it is; if another program made it since the last change, that is kept first. */
  private FileVersion noticed(Path file) throws ProblemsException, OutputException {
    FileVersion now = version(file);
    List<JournalEntry> kept = history(file);
    if (kept.isEmpty() || kept.get(kept.size() - 1).after().equals(now.hash())) {
      return now;
    }
    JournalEntry last = kept.get(kept.size() - 1);
    String text = last.edits().stream().map(e -> text(e.after())).findFirst().orElse("");
    FileVersion before = new FileVersion(last.after(), text, false);
    keep(file, How.OUTSIDE, 0, before, now, EditNote.NONE);
    return now;
  }

  private String name(Path file) {
    return folder.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
