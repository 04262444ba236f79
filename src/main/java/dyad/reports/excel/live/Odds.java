package dyad.reports.excel.live;

import dyad.reports.wording.OddsWords;

/** How shares of all cases are told, by Java and by formulas, to the same digit. */
public final class Odds {

  private Odds() {}

  /** A share in percent; halves are rounded up, as a spreadsheet does. */
  public static String percent(double share) {
    return OddsWords.percent(share);
  }

  /** The same of a cell. */
  static String percent(String share) {
    return "FIXED(100*ROUND(ROUND(" + share + ",12),2),0,TRUE)&\" %\"";
  }
}
