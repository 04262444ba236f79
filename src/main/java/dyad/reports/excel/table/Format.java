package dyad.reports.excel.table;

/** How a number is shown; the file keeps the number itself. */
public enum Format {
  GENERAL("General"),
  WHOLE("0"),
  TENTH("0.0;\"\u2212\"0.0;0"),
  EXACT("0.000000"),
  PERCENT("0\\ %"),
  SHARE("0.0\\ %"),
  BITS("0.000"),
  /** What is drawn to the left of an axis is no less than nothing: its sign is not shown. */
  OPPOSITE("0\\ %;0\\ %;0\\ %"),
  SCORE("+0.00;\"\u2212\"0.00;0.00"),
  /** What is drawn to the left of an axis is no less than nothing: its sign is not shown. */
  WEIGHT("0.00;0.00;0.00"),
  /** A weight, and a score, too small for two decimals: no nothing either. */
  TRACE_OF_WEIGHT("\"<0.01\";\"<0.01\";0.00"),
  TRACE_OF_SCORE("\"+<0.01\";\"\u2212<0.01\";0.00");

  private final String code;

  Format(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
