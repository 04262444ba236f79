package dyad.cli;

import dyad.reports.OutputException;
import dyad.reports.OutputFile;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Standard output, where a full disk or a closed pipe must not pass unseen. */
final class Output {

  private Output() {}

  static void print(List<String> lines) throws OutputException {
    PrintStream out = System.out;
    lines.forEach(line -> out.print(line + "\n"));
    check(out);
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
