package dyad.reports.json;

import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import java.util.Map;

/** A problem as JSON. */
public final class JsonProblem {

  private JsonProblem() {}

  /** The problem; one with a file as a whole has no line and column. */
  public static Map<String, Object> of(Problem problem) {
    Map<String, Object> object = Json.object("file", problem.place().file());
    if (!problem.place().sheet().isEmpty()) {
      object.put("sheet", problem.place().sheet());
    }
    if (problem.place().line() > 0) {
      object.put("line", problem.place().line());
      object.put("column", problem.place().column());
    }
    object.put("severity", ProblemCatalogue.isWarning(problem.code()) ? "warning" : "error");
    object.put("code", problem.code());
    object.put("message", problem.message());
    object.put("hint", problem.hint());
    return object;
  }
}
