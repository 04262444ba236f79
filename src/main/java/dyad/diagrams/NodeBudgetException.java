package dyad.diagrams;

/** Thrown when a diagram would grow beyond what it may; nothing of it is passed off as complete. */
public final class NodeBudgetException extends Exception {

  private static final long serialVersionUID = 1L;

  NodeBudgetException(String message) {
    super(message);
  }

  static NodeBudgetException nodes(int budget) {
    return new NodeBudgetException("the diagram takes more than " + budget + " nodes");
  }

  /** A diagram is deeper than it may be. */
  public static NodeBudgetException depth(int deepest) {
    return new NodeBudgetException("the diagram is more than " + deepest + " variables deep");
  }
}
