package dyad.reasoning.network;

/**
 * How much work rules may cause in one run before it is given up.
 *
 * @param firings how often rules may fire
 * @param joins how often a fact or finding may be tried with a match of the conditions before
 * @param seconds how long the rules may be matched
 */
public record Budget(int firings, long joins, int seconds) {

  private static final int JOINS_TO_A_FIRING = 100;
  private static final int SECONDS = 60;
  private static final long NANOSECONDS = 1_000_000_000L;

  /** A hundred joins to a firing, and one minute. */
  public static Budget of(int firings) {
    return new Budget(firings, (long) firings * JOINS_TO_A_FIRING, SECONDS);
  }

  long nanoseconds() {
    return seconds * NANOSECONDS;
  }
}
