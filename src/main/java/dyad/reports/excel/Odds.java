package dyad.reports.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How shares of all cases are told, by Java and by formulas, to the same digit. */
final class Odds {

  private static final double ROUNDED = 1e12;

  private Odds() {}

  /** A share in percent; halves are rounded up, as a spreadsheet does. */
  static String percent(double share) {
    return BigDecimal.valueOf(Math.rint(share * ROUNDED) / ROUNDED)
            .setScale(2, RoundingMode.HALF_UP)
            .movePointRight(2)
            .toBigInteger()
        + " %";
  }

  /** The same of a cell. */
  static String percent(String share) {
    return "FIXED(100*ROUND(ROUND(" + share + ",12),2),0,TRUE)&\" %\"";
  }
}
