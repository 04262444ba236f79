package dyad.application.editing;

import dyad.application.editing.journal.FileVersion;
import dyad.application.editing.journal.Journal;
import dyad.application.editing.journal.JournalEntry;
import dyad.facts.files.EntryEdit;
import dyad.problems.ProblemsException;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The journal in a folder, {@code .dyad/journal.jsonl}, and how files there are written by it. */
final class FolderJournal {

  private final Path folder;
  private final Clock clock;
  private Optional<Journal> journal = Optional.empty();

  /** That of a folder; the clock tells the time that is kept with each change. */
  FolderJournal(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Keeps a change. */
  @FunctionalInterface
  interface Act<T> {
    T kept() throws OutputException, ProblemsException;
  }

  /** What a file said before a change, if it was there, and says after it. */
  record Texts(Optional<byte[]> before, byte[] after) {

    static Texts of(FileVersion before, FileVersion after) {
      Optional<byte[]> was = before.isThere() ? Optional.of(before.bytes()) : Optional.empty();
      return new Texts(was, after.bytes());
    }

    /** What it said before; nothing, where it was not there. */
    byte[] was() {
      return before.orElseGet(() -> new byte[0]);
    }
  }

  Path folder() {
    return folder;
  }

  /** The time as it is now. */
  Instant now() {
    return clock.instant();
  }

  private Path path() {
    return folder.resolve(FolderLock.FOLDER).resolve("journal.jsonl");
  }

  /** Does something once nobody else is writing there. */
  <T> T alone(FolderLock.Work<T, StaleEditException> work)
      throws ProblemsException, StaleEditException, OutputException {
    return FolderLock.alone(folder, work);
  }

  /** Read once, and again if another process has written to it. */
  Journal current() throws OutputException {
    try {
      Journal current =
          journal.isPresent() && journal.get().isCurrent() ? journal.get() : new Journal(path());
      journal = Optional.of(current);
      return current;
    } catch (IOException e) {
      throw new OutputException(path(), e);
    }
  }

  /** The time, as it is kept. */
  static String time(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /**
   * Keeps a change; it is on the disk when this comes back.
   *
   * @param edits what was changed
   * @param text the whole text after it, where that is kept as well
   */
  JournalEntry keep(Changes.Made made, List<EntryEdit> edits, Optional<String> text)
      throws OutputException {
    JournalEntry entry =
        new JournalEntry(
            current().last().map(JournalEntry::number).orElse(0) + 1,
            time(clock.instant()),
            made.note(),
            made.how(),
            made.of(),
            made.before().hash(),
            made.after().hash(),
            edits,
            text);
    try {
      current().add(entry);
    } catch (IOException e) {
      throw new OutputException(path(), e);
    }
    return entry;
  }

  /** Writes a file, and keeps that; where that cannot be kept, the file is as it was, or gone. */
  static <T> T written(Path file, Texts texts, Act<T> act)
      throws OutputException, ProblemsException {
    OutputFile.write(file, out -> out.write(texts.after));
    try {
      return act.kept();
    } catch (OutputException | ProblemsException e) {
      putBack(file, texts.before);
      throw e;
    }
  }

  private static void putBack(Path file, Optional<byte[]> before) throws OutputException {
    if (before.isPresent()) {
      OutputFile.write(file, out -> out.write(before.get()));
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
  }
}
