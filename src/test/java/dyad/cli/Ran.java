package dyad.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a command, run in this process, printed and ended with. */
public record Ran(int code, String out, String err) {

  /**
   * What a command printed by the general rules alone: what it tells of the shipped brief is so no
   * matter what its author holds.
   */
  static Ran general(String... arguments) {
    return dyad(generally(arguments));
  }

  /** The arguments of a command that leaves out the author's own rules. */
  static String[] generally(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--general";
    return all;
  }

  /** What a command, run in this process, printed and ended with. */
  public static Ran dyad(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
      int code = Main.run(arguments);
      return new Ran(
          code, printed.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** What a command, run as a process of its own, printed and ended with. */
  static Ran started(Duration longest, String... arguments) throws IOException {
    return started(longest, List.of(), arguments);
  }

  /** The same with further options for Java. */
  static Ran started(Duration longest, List<String> options, String... arguments)
      throws IOException {
    Path out = Files.createTempFile("dyad", ".out");
    Path err = Files.createTempFile("dyad", ".err");
    try {
      Process run =
          Started.dyad(options, arguments)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!run.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        run.destroyForcibly();
        throw new AssertionError("the run hangs: " + String.join(" ", arguments));
      }
      return new Ran(run.exitValue(), Files.readString(out), Files.readString(err));
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
