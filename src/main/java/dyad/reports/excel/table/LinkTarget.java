package dyad.reports.excel.table;

/**
 * What a link leads to.
 *
 * @param tab the sheet
 * @param key the row, by what it holds; the empty text for the sheet as a whole
 */
public record LinkTarget(SheetSpec tab, String key) {

  /** A sheet as a whole. */
  public static LinkTarget sheet(SheetSpec tab) {
    return new LinkTarget(tab, "");
  }
}
