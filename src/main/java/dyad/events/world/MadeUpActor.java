package dyad.events.world;

/**
 * An actor of a made-up world.
 *
 * @param name its name, which is nobody's
 * @param x where it lies from west to east, from 0 to 1
 * @param y where it lies from south to north
 * @param size how large it is, 1 for the smallest
 * @param bloc the bloc that it belongs to at first
 */
record MadeUpActor(String name, double x, double y, double size, int bloc) {

  /** How near and how large two are, together: the larger and nearer, the more they deal. */
  double pull(MadeUpActor other) {
    double across = x - other.x;
    double up = y - other.y;
    return size * other.size / (NEAREST + across * across + up * up);
  }

  /** Neighbours do not deal without end. */
  private static final double NEAREST = 0.02;
}
