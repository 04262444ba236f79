package dyad.rules.forms;

import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.rules.forms.FormEditor.FormRefusal;

/**
 * A change that somebody makes in the form of a rule. It changes the piece of the text that it is
 * about and leaves all else as it stands; what would not be a rule, or would change another part,
 * is refused.
 *
 * @param act what is done
 * @param address the part that it is done to; of what is added, the one that it will be
 * @param words what is to stand there, where the change says so
 */
public record FormEdit(Act act, String address, String words) {

  /** What can be done to a part. */
  public enum Act {
    /** Other words stand in its place. */
    PUT,
    /** It comes in between. */
    ADD,
    /** It goes. */
    REMOVE,
    /** It changes places with the one behind it. */
    SWAP,
    /** A condition says {@code all}, {@code not}, {@code exists} or {@code accumulate}. */
    TURN,
    /** The comment above a condition says something else, or goes. */
    EXPLAIN
  }

  /**
   * What comes of a change.
   *
   * @param text the text with it; as it was where the change is refused
   * @param refusal why it is refused; the empty text where it is not
   */
  public record Outcome(String text, String refusal) {

    static Outcome refused(String text, String why) {
      return new Outcome(text, why);
    }
  }

  /** What comes of it on a text. */
  public Outcome on(String text) {
    RuleForm form;
    try {
      form = RuleForm.of("", text);
    } catch (ProblemsException e) {
      return Outcome.refused(text, "The text cannot be read as a rule: " + told(e));
    }
    try {
      String after = new FormEditor(form, this).after();
      return new FormComparison(form, this)
          .refusal(after)
          .map(why -> Outcome.refused(text, why))
          .orElseGet(() -> new Outcome(after, ""));
    } catch (FormRefusal e) {
      return Outcome.refused(text, String.valueOf(e.getMessage()));
    }
  }

  /** The first thing that is wrong, in a sentence. */
  static String told(ProblemsException e) {
    Problem first = e.problems().get(0);
    return first.message() + (first.hint().isEmpty() ? "" : " (" + first.hint() + ")") + ".";
  }
}
