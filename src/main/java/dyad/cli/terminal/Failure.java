package dyad.cli.terminal;

import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.output.OutputException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a failure is told.
 *
 * @param code the exit code that it calls for
 * @param lines what is told, on standard error
 * @param summary the first of it, without the place of a file on this machine
 */
public record Failure(int code, List<String> lines, String summary) {

  /** How what was thrown is told. */
  public static Failure of(Throwable thrown) {
    if (thrown instanceof ProblemsException wrong) {
      List<Problem> problems = wrong.problems();
      List<String> lines = problems.stream().map(Problem::toString).toList();
      return new Failure(ExitCode.INPUT, lines, problems.get(0).portable());
    }
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof BudgetException) {
      return new Failure(ExitCode.BUDGET, List.of(message), message);
    }
    if (thrown instanceof OutputException unwritten) {
      return new Failure(ExitCode.OUTPUT, List.of(message), unwritten.portable());
    }
    if (thrown instanceof OutOfMemoryError) {
      return exhausted("memory ran out (" + (Runtime.getRuntime().maxMemory() >> 20) + " MiB)");
    }
    if (thrown instanceof StackOverflowError) {
      return exhausted("something is nested too deep");
    }
    String ours = "This is a fault of ours, not of your files: " + thrown;
    return new Failure(ExitCode.OURS, List.of(ours + " (--verbose tells where it lies)"), ours);
  }

  /** The same, and behind it where in the program it lies. */
  public Failure traced(Throwable thrown) {
    List<String> all = new ArrayList<>(lines);
    inside(thrown).ifPresent(cause -> all.addAll(trace(cause)));
    return new Failure(code, all, summary);
  }

  /**
   * What went wrong inside; of files that are wrong it is what kept them from being read, if so.
   */
  private static Optional<Throwable> inside(Throwable thrown) {
    return thrown instanceof ProblemsException
        ? Optional.ofNullable(thrown.getCause())
        : Optional.of(thrown);
  }

  private static List<String> trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString().lines().toList();
  }

  private static Failure exhausted(String what) {
    String told =
        what
            + "; the run was given up (split what it reads, or give it more, for example by "
            + "DYAD_JAVA_OPTS=\"-Xmx4g -Xss16m\")";
    return new Failure(ExitCode.BUDGET, List.of(told), told);
  }
}
