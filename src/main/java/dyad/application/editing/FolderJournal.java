package dyad.application.editing;

import dyad.application.editing.JournalEntry.How;
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
  interface Keeping {
    JournalEntry kept() throws OutputException;
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

  /** The change of a number. */
  Optional<JournalEntry> entry(int number) throws OutputException {
    return current().entries().stream().filter(e -> e.number() == number).findFirst();
  }

  /** The time, as it is kept. */
  static String time(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Keeps a change; it is on the disk when this comes back. */
  JournalEntry keep(
      How how,
      int of,
      FileVersion before,
      FileVersion after,
      List<EntryEdit> edits,
      EditNote note,
      Optional<String> text)
      throws OutputException {
    int number = current().last().map(JournalEntry::number).orElse(0) + 1;
    String time = time(clock.instant());
    JournalEntry entry =
        new JournalEntry(number, time, note, how, of, before.hash(), after.hash(), edits, text);
    try {
      current().add(entry);
    } catch (IOException e) {
      throw new OutputException(path(), e);
    }
    return entry;
  }

  /** Writes a file, and keeps that; where that cannot be kept, the file is as it was, or gone. */
  static JournalEntry written(Path file, FileVersion before, FileVersion after, Keeping keeping)
      throws OutputException {
    OutputFile.write(file, out -> out.write(after.bytes()));
    try {
      return keeping.kept();
    } catch (OutputException e) {
      putBack(file, before);
      throw e;
    }
  }

  private static void putBack(Path file, FileVersion before) throws OutputException {
    if (before.isThere()) {
      OutputFile.write(file, out -> out.write(before.bytes()));
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
  }
}
