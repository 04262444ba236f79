package dyad.cli;

import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.OutputException;
import java.util.List;

/**
 * How a failure is told.
 *
 * @param code the exit code that it calls for
 * @param lines what is told, on standard error
 * @param summary the first of it, without the place of a file on this machine
 */
record Failure(int code, List<String> lines, String summary) {

  /** How an exception is told. */
  static Failure of(Exception thrown) {
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
    String ours = "This is a fault of ours, not of your files: " + thrown;
    return new Failure(ExitCode.OURS, List.of(ours), ours);
  }
}
