package dyad.reports.excel.live;

import dyad.reports.wording.OddsWords;

/** How shares of all cases are told, by Java and by formulas, to the same digit. */
public final class Odds {

  private Odds() {}

  /** A share in percent; halves are rounded up, as a spreadsheet does, but never to all. */
  public static String percent(double share) {
    return OddsWords.percent(share);
  }

  /** The same of a cell. */
  static String percent(String share) {
    String exact = "ROUND(" + share + ",12)";
    return "FIXED(MIN(100*ROUND(" + exact + ",2),99+(" + exact + ">=1)),0,TRUE)&\" %\"";
  }
}
