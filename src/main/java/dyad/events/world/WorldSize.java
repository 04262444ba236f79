package dyad.events.world;

/**
 * How large a made-up world is.
 *
 * @param actors how many actors there are
 * @param dyads how many pairs of them have dealings, at most
 * @param months how many months it lasts
 * @param seed what it is drawn from: the same seed gives the same world
 */
public record WorldSize(int actors, int dyads, int months, long seed) {

  /** The most actors: as many names there are. */
  public static final int MOST_ACTORS = 400;

  /** The most months. */
  public static final int MOST_MONTHS = 240;

  /**
   * Nothing is too large or too small to be drawn.
   *
   * @throws IllegalArgumentException if it is
   */
  public WorldSize {
    if (actors < 2 || actors > MOST_ACTORS) {
      throw new IllegalArgumentException("a world has 2 to " + MOST_ACTORS + " actors");
    }
    if (months < 1 || months > MOST_MONTHS) {
      throw new IllegalArgumentException("a world lasts 1 to " + MOST_MONTHS + " months");
    }
    if (dyads < 1) {
      throw new IllegalArgumentException("a world has a dyad at least");
    }
  }
}
