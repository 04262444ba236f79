package dyad.reports.excel;

/**
 * What a link leads to.
 *
 * @param tab the sheet
 * @param key the row, by what it holds; the empty text for the sheet as a whole
 */
record Target(Leaf tab, String key) {

  static Target sheet(Leaf tab) {
    return new Target(tab, "");
  }
}
