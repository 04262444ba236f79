package dyad.reports.excel;

/**
 * What a link leads to.
 *
 * @param tab the sheet
 * @param key the row, by what it holds; the empty text for the sheet as a whole
 */
record Target(Tab tab, String key) {

  static Target sheet(Tab tab) {
    return new Target(tab, "");
  }
}
