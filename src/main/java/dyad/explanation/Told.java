package dyad.explanation;

/**
 * How a check is told, whatever holds.
 *
 * @param words a clause, with {@link #NUMBER} where the number of what was counted stands
 * @param side which contributions it tells of: 1 for those of positive weight, −1 for those of
 *     negative weight (the tally that it is compared with), 0 for none, since it tells of an
 *     absence
 */
public record Told(String words, int side) {

  /** A character that no sentence holds. */
  public static final String NUMBER = "\u0000";
}
