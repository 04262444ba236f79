package dyad.reasoning;

/**
 * Thrown when rules cause more work than they may; nothing of such a run is passed off as complete.
 */
public final class BudgetException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A budget that was reached.
   *
   * @param rule the rule that the work was for, or most of it
   * @param what what it did too much of
   */
  BudgetException(String rule, String what) {
    this(rule, what, "`dyad check` tells which joins are slow");
  }

  /**
   * The same with a hint of its own.
   *
   * @param hint what to do
   */
  BudgetException(String rule, String what, String hint) {
    super(
        "the rule `"
            + rule
            + "` "
            + what
            + "; the run was given up, and nothing of it is shown ("
            + hint
            + ")");
  }
}
