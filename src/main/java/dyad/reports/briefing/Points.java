package dyad.reports.briefing;

/** Probabilities as whole percentages, and what moves them in points that add up to these. */
final class Points {

  private Points() {}

  static String percent(double probability) {
    return whole(probability) + " %";
  }

  /** How many points there are from one probability to another, as they are told. */
  static long between(double from, double to) {
    return whole(to) - whole(from);
  }

  /** The same with its sign. */
  static String told(double from, double to) {
    long points = between(from, to);
    return points == 0 ? "±0" : (points > 0 ? "+" : "−") + Math.abs(points);
  }

  /** The same in words, with where it leads from and to. */
  static String moved(double from, double to) {
    boolean one = Math.abs(between(from, to)) == 1;
    return told(from, to)
        + (one ? " point, from " : " points, from ")
        + percent(from)
        + " to "
        + percent(to);
  }

  private static long whole(double probability) {
    return Math.round(100 * probability);
  }
}
