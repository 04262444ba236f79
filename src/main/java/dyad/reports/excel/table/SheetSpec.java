package dyad.reports.excel.table;

/** One sheet of a workbook: what it is called and what it holds. */
public interface SheetSpec {

  /** Its name. */
  String title();

  /** What it holds, as a phrase. */
  String subject();

  /** What it says when it would be empty. */
  String nothing();

  /** Whether it is there for formulas alone, too long to be read. */
  default boolean hidden() {
    return false;
  }

  /** Whether it is read from top to bottom, and nobody filters its rows. */
  default boolean prose() {
    return false;
  }
}
