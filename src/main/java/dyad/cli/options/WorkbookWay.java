package dyad.cli.options;

import dyad.facts.excel.WorkbookReader;
import dyad.reports.output.OutputException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Into a workbook, or back out of it: one of the two. */
public final class WorkbookWay {

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

  /**
   * The workbook to write.
   *
   * @throws OutputException if the file is called as no workbook is, and may be something else
   */
  public Path to() throws OutputException {
    Path file = to.orElseThrow();
    if (!WorkbookReader.isWorkbook(file)) {
      throw new OutputException(file, "is no name for a workbook", "it must end in .xlsx");
    }
    return file;
  }

  /** What to write, whatever it is called. */
  public Path target() {
    return to.orElseThrow();
  }

  /** The workbook to read. */
  public Optional<Path> from() {
    return from;
  }
}
