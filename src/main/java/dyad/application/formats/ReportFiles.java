package dyad.application.formats;

import dyad.application.AssessedBrief;
import dyad.problems.Elsewhere;
import dyad.reports.office.HouseStyle;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files that reports are written to.
 *
 * @param folder the folder
 * @param formats the formats, each a file
 * @param house what they are written on
 * @param spared what must not be written over
 */
public record ReportFiles(
    Path folder, List<ReportFormat> formats, HouseStyle house, List<Path> spared) {

  /** The formats, each once. */
  public ReportFiles {
    formats = formats.stream().distinct().toList();
    spared = List.copyOf(spared);
  }

  /**
   * What became of a file.
   *
   * @param failure why it could not be written; empty where it was
   */
  private record Outcome(Path file, Optional<OutputException> failure) {

    void tell(Consumer<Path> written, List<OutputException> failures) {
      failure.ifPresentOrElse(failures::add, () -> written.accept(file));
    }
  }

  /**
   * Writes the report on a brief in all formats, one after the other.
   *
   * @param written takes each file that was written
   * @throws OutputException if one cannot be written; the old one is then as it was
   */
  public void write(Path brief, AssessedBrief assessed, Consumer<Path> written)
      throws OutputException {
    List<OutputException> failures = new ArrayList<>();
    for (ReportFormat format : formats) {
      outcome(brief, assessed, format).tell(written, failures);
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  /**
   * The same with as many formats at a time as there are cores, told in the order of the formats
   * whichever is done first. It is quicker, and takes the memory of several.
   *
   * @throws InterruptedException if this thread is interrupted while it waits
   */
  public void writeSideBySide(Path brief, AssessedBrief assessed, Consumer<Path> written)
      throws OutputException, InterruptedException {
    List<OutputException> failures = new ArrayList<>();
    ExecutorService pool = Executors.newWorkStealingPool();
    try {
      List<Future<Outcome>> running =
          formats.stream().map(f -> pool.submit(() -> outcome(brief, assessed, f))).toList();
      for (Future<Outcome> outcome : running) {
        outcome.get().tell(written, failures);
      }
    } catch (ExecutionException e) {
      throw Elsewhere.failure(e) instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e); // what a format foresees is an outcome
    } finally {
      pool.shutdownNow();
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private Outcome outcome(Path brief, AssessedBrief assessed, ReportFormat format) {
    Path file = folder.resolve(assessed.name() + format.ending());
    try {
      OverwriteGuard.refuse(file, Stream.concat(Stream.of(brief), spared.stream()).toList());
      OutputFile.write(file, out -> format.write(assessed, house, out));
      return new Outcome(file, Optional.empty());
    } catch (OutputException e) {
      return new Outcome(file, Optional.of(e));
    }
  }

  /** The names of the files that a report is written to. */
  public List<String> names(AssessedBrief assessed) {
    List<String> names = new ArrayList<>();
    formats.forEach(format -> names.add(assessed.name() + format.ending()));
    return names;
  }

  /** How a written file is told. */
  public static String told(Path file) {
    return "Written: " + file.toString().replace('\\', '/');
  }
}
