package dyad.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/** How a result is written that has a workbook of its own. */
enum TextOrBook {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON,
  /** An Excel workbook. */
  XLSX;

  /**
   * The file to write to; a workbook needs one to be named, so that no screen is filled with it.
   */
  Optional<Path> file(Path named, CommandLine.Model.CommandSpec spec) {
    Optional<Path> file = Optional.ofNullable(named);
    if (this == XLSX && file.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "A workbook needs a file to be written to: `--out FILE.xlsx`");
    }
    return file;
  }
}
