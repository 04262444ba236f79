package dyad.diagrams;

import java.util.ArrayList;
import java.util.List;

/** A point at which a polynomial is taken for its integral from 0 to 1, with its weight. */
record QuadraturePoint(double at, double weight) {

  private static final int NEWTON_STEPS = 100;

  /** The points of Gauss and Legendre: exact up to a degree of twice their number less one. */
  static List<QuadraturePoint> points(int count) {
    List<QuadraturePoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
      double slope = 0;
      for (int step = 0; step < NEWTON_STEPS; step++) {
        double before = 1;
        double now = x;
        for (int n = 2; n <= count; n++) {
          double next = ((2 * n - 1) * x * now - (n - 1) * before) / n;
          before = now;
          now = next;
        }
        slope = count * (x * now - before) / (x * x - 1);
        x -= now / slope;
      }
      points.add(new QuadraturePoint((1 + x) / 2, 1 / ((1 - x * x) * slope * slope)));
    }
    return points;
  }
}
