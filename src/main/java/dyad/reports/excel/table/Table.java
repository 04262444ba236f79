package dyad.reports.excel.table;

import java.util.List;

/**
 * A table that fills a sheet, as data.
 *
 * @param tab the sheet
 * @param note how to read it; the empty text where it needs none
 * @param columns its columns
 * @param printed how many of the columns are printed
 * @param rows its rows
 */
public record Table(
    SheetSpec tab, String note, List<TableColumn> columns, int printed, List<Row> rows) {

  /** The row of the sheet, counted from 0, in which the first row of every table stands. */
  public static final int FIRST = 4;

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A table whose columns are all printed. */
  public Table(SheetSpec tab, String note, List<TableColumn> columns, List<Row> rows) {
    this(tab, note, columns, columns.size(), rows);
  }

  /** Whether readers may filter and sort its rows; formulas name rows of the live sheets. */
  boolean filtered() {
    return !tab.prose();
  }

  /**
   * A row.
   *
   * @param key by which links find it
   * @param level how deep it stands in groups that fold away
   * @param items what its cells show; one alone spans the table
   */
  public record Row(String key, int level, List<CellContent> items) {

    public Row {
      items = List.copyOf(items);
    }

    /** A row at the outermost level. */
    public Row(String key, CellContent... items) {
      this(key, 0, List.of(items));
    }

    boolean isHeading() {
      return items.size() == 1;
    }
  }
}
