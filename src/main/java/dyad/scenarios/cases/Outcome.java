package dyad.scenarios.cases;

import java.util.List;

/**
 * What came of one case.
 *
 * @param suite what it is a case of: a rule's id, or a brief's id
 * @param name the case's name
 * @param wrong what is not as it must be, and why it is as it is, in lines; none where the case
 *     holds
 */
public record Outcome(String suite, String name, List<String> wrong) {

  /** The lines are kept in order. */
  public Outcome {
    wrong = List.copyOf(wrong);
  }

  /** Whether all is as it must be. */
  public boolean passed() {
    return wrong.isEmpty();
  }
}
