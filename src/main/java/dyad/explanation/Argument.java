package dyad.explanation;

import dyad.derivation.Application;
import dyad.facts.Term;
import java.util.List;

/**
 * One ground for or against a proposition: applications of one rule that say the same.
 *
 * @param rule the rule's id
 * @param title the rule's title
 * @param principle the ground that it argues from
 * @param strength the term that the proposition gets when this ground stands alone
 * @param sentence what it says, about these actors, without a final full stop
 * @param reasons why it holds: facts, findings, what is lacking, what was counted
 * @param applications the applications that it stands for
 */
public record Argument(
    String rule,
    String title,
    String principle,
    Term strength,
    String sentence,
    List<Reason> reasons,
    List<Application> applications) {

  /** Nothing can be changed. */
  public Argument {
    reasons = List.copyOf(reasons);
    applications = List.copyOf(applications);
  }
}
