package dyad.checking;

import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.util.Optional;

/** Something that is read, and may be wrong. */
@FunctionalInterface
interface Attempt<T> {

  /**
   * Reads it.
   *
   * @throws ProblemsException with all that is wrong in it
   */
  T make() throws ProblemsException;

  /** What is read; what is wrong in it goes to the others. */
  static <T> Optional<T> of(Problems problems, Attempt<T> attempt) {
    try {
      return Optional.of(attempt.make());
    } catch (ProblemsException e) {
      e.problems().forEach(problems::add);
      return Optional.empty();
    }
  }
}
