package dyad.cli;

import dyad.reports.OutputException;
import dyad.reports.OutputFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Standard output, where a full disk or a closed pipe must not pass unseen. */
final class Output {

  private Output() {}

  static void print(List<String> lines) throws OutputException {
    PrintStream out = System.out;
    lines.forEach(line -> out.print(line + "\n"));
    check(out);
  }

  /** Lines as the content of a file. */
  static OutputFile.Content text(List<String> lines) {
    return out -> {
      for (String line : lines) {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  /** Writes to a file, or to standard output where there is none or it is {@code -}. */
  static void write(Optional<Path> file, OutputFile.Content content) throws OutputException {
    Optional<Path> named = file.filter(Output::isFile);
    if (named.isPresent()) {
      OutputFile.write(named.get(), content);
    } else {
      write(content);
    }
  }

  /** Whether a path names a file, and not standard output. */
  static boolean isFile(Path named) {
    return !named.equals(Path.of("-"));
  }

  static void write(OutputFile.Content content) throws OutputException {
    try {
      content.write(System.out);
    } catch (IOException e) {
      throw new OutputException("standard output cannot be written to");
    }
    check(System.out);
  }

  private static void check(PrintStream out) throws OutputException {
    if (out.checkError()) {
      throw new OutputException(
          "standard output cannot be written to (its disk is full, or its reader " + "has gone)");
    }
  }
}
