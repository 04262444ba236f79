package dyad.reports.slides;

import java.awt.geom.Rectangle2D;

/**
 * Where on a slide something may stand, in points.
 *
 * @param left where it begins
 * @param top where it begins from above
 * @param width how wide it is
 * @param bottom where it ends
 * @param ease how much of the width words are reckoned to have: a house's letters may be wider
 */
record Room(double left, double top, double width, double bottom, double ease) {

  private static final double EASE = 0.86;

  /** What text boxes leave free beside their words. */
  private static final double INSET = 7.2;

  /** Between our own title and foot. */
  static final Room OURS =
      new Room(
          SlideFrame.MARGIN,
          SlideFrame.TOP,
          SlideFrame.WIDTH - 2.0 * SlideFrame.MARGIN,
          SlideFrame.BOTTOM,
          1);

  /** Where a placeholder stands. */
  static Room of(Rectangle2D place) {
    return new Room(
        place.getX() + INSET, place.getY(), place.getWidth() - 2 * INSET, place.getMaxY(), EASE);
  }

  /** How wide a line is reckoned to be. */
  double reckoned() {
    return width * ease;
  }

  double height() {
    return bottom - top;
  }

  Rectangle2D at(double y, double height) {
    return new Rectangle2D.Double(left, y, width, height);
  }
}
