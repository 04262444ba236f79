package dyad.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Into a workbook, or back out of it: one of the two. */
final class WorkbookWay {

  @Option(
      names = "--to",
      paramLabel = "FILE.xlsx",
      description = "the workbook to write; one that is there is kept under another name")
  private Optional<Path> to = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "FILE.xlsx",
      description = "the workbook to read; what it changes is kept under another name")
  private Optional<Path> from = Optional.empty();

  /** The workbook to write. */
  Optional<Path> to() {
    return to;
  }

  /** The workbook to read. */
  Optional<Path> from() {
    return from;
  }
}
