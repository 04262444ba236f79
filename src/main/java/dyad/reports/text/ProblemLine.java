package dyad.reports.text;

import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;

/** A problem as it is told. */
public final class ProblemLine {

  private ProblemLine() {}

  /** A problem on one line; a warning says that it is one. */
  public static String of(Problem problem) {
    return problem.line(ProblemCatalogue.isWarning(problem.code()) ? "warning: " : "");
  }
}
