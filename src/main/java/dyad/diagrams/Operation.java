package dyad.diagrams;

/**
 * An operation on the values of two diagrams, point by point.
 *
 * <p>Results are kept by operation: two operations may be equal only where they do the same.
 */
@FunctionalInterface
public interface Operation {

  /** Not known without looking further. */
  int UNKNOWN = -1;

  /** The node for the values of two terminals. */
  int of(NodeStore nodes, long f, long g) throws NodeBudgetException;

  /** The result where the two nodes tell it by themselves, else {@link #UNKNOWN}. */
  default int known(int f, int g) {
    return UNKNOWN;
  }

  /** Whether the order of the two does not matter. */
  default boolean commutes() {
    return false;
  }

  /** The operations that compiling needs most. */
  enum Basic implements Operation {
    /** Both hold. */
    AND {
      @Override
      public int known(int f, int g) {
        return f == NodeStore.FALSE || g == NodeStore.FALSE
            ? NodeStore.FALSE
            : f == NodeStore.TRUE || f == g ? g : g == NodeStore.TRUE ? f : UNKNOWN;
      }
    },
    /** At least one holds. */
    OR {
      @Override
      public int known(int f, int g) {
        return f == NodeStore.TRUE || g == NodeStore.TRUE
            ? NodeStore.TRUE
            : f == NodeStore.FALSE || f == g ? g : g == NodeStore.FALSE ? f : UNKNOWN;
      }
    },
    /** The sum; nothing and a number add up to the number. */
    PLUS {
      @Override
      public int of(NodeStore nodes, long f, long g) throws NodeBudgetException {
        return nodes.terminal(f + g);
      }

      @Override
      public int known(int f, int g) {
        return f == NodeStore.NOTHING ? g : g == NodeStore.NOTHING ? f : UNKNOWN;
      }
    },
    /** The greater of two numbers; nothing is less than any. */
    GREATEST {
      @Override
      public int of(NodeStore nodes, long f, long g) throws NodeBudgetException {
        return nodes.terminal(Math.max(f, g));
      }

      @Override
      public int known(int f, int g) {
        return f == NodeStore.NOTHING || f == g ? g : g == NodeStore.NOTHING ? f : UNKNOWN;
      }
    },
    /** The second where the first holds, else nothing. */
    WHERE {
      @Override
      public int known(int f, int g) {
        return f == NodeStore.FALSE || g == NodeStore.NOTHING
            ? NodeStore.NOTHING
            : f == NodeStore.TRUE ? g : UNKNOWN;
      }

      @Override
      public boolean commutes() {
        return false;
      }
    };

    @Override
    public int of(NodeStore nodes, long f, long g) throws NodeBudgetException {
      throw new IllegalArgumentException(this + " of " + f + " and " + g);
    }

    @Override
    public boolean commutes() {
      return true;
    }
  }
}
