package dyad.reasoning;

/**
 * Thrown when rules fire more often than they may; nothing of such a run is passed off as complete.
 */
public final class BudgetException extends Exception {

  private static final long serialVersionUID = 1L;

  BudgetException(int budget, String rule) {
    super(
        "the rules fired " + budget + " times without coming to an end; most often `" + rule + "`");
  }
}
