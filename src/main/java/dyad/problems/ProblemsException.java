package dyad.problems;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a user's files are wrong: carries all that is wrong, in the order of the files. */
public final class ProblemsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** All the problems found, at least one. */
  public ProblemsException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** A single problem. */
  public ProblemsException(Problem problem) {
    this(List.of(problem));
  }

  /** What is wrong, all of it. */
  public List<Problem> problems() {
    return problems;
  }
}
