package dyad.cli.terminal;

import dyad.problems.Quote;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Standard output, where a full disk or a closed pipe must not pass unseen. */
public final class Output {

  private Output() {}

  /** Prints lines. */
  public static void print(List<String> lines) throws OutputException {
    PrintStream out = System.out;
    lines.forEach(line -> out.print(Quote.shown(line) + "\n"));
    check(out);
  }

  /** The same for lines that are told besides files: these are written though nobody reads it. */
  public static Optional<OutputException> tried(List<String> lines) {
    return tried(() -> print(lines));
  }

  /** The same for what is long. */
  public static Optional<OutputException> tried(OutputFile.Content content) {
    return tried(() -> write(content));
  }

  /** Something that is printed. */
  private interface Printing {

    /** Prints it. */
    void run() throws OutputException;
  }

  private static Optional<OutputException> tried(Printing printing) {
    try {
      printing.run();
      return Optional.empty();
    } catch (OutputException e) {
      return Optional.of(e);
    }
  }

  /** Writes to a file, or to standard output where there is none or it is {@code -}. */
  public static void write(Optional<Path> file, OutputFile.Content content) throws OutputException {
    Optional<Path> named = file.filter(Output::isFile);
    if (named.isPresent()) {
      OutputFile.write(named.get(), content);
    } else {
      write(content);
    }
  }

  /** Whether a path names a file, and not standard output. */
  public static boolean isFile(Path named) {
    return !named.equals(Path.of("-"));
  }

  /** Writes a result. */
  public static void write(OutputFile.Content content) throws OutputException {
    try {
      content.write(System.out);
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
    check(System.out);
  }

  private static void check(PrintStream out) throws OutputException {
    if (out.checkError()) {
      throw StandardOutput.failure(out)
          .map(why -> new OutputException("standard output", why))
          .orElseGet(
              () ->
                  new OutputException(
                      "standard output cannot be written to (its disk is full, or its reader has"
                          + " gone)"));
    }
  }
}
