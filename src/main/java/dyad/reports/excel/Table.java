package dyad.reports.excel;

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
record Table(Leaf tab, String note, List<Column> columns, int printed, List<Row> rows) {

  /** The row of the sheet, counted from 0, in which the first row of every table stands. */
  static final int FIRST = 4;

  Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  Table(Leaf tab, String note, List<Column> columns, List<Row> rows) {
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
  record Row(String key, int level, List<Item> items) {

    Row {
      items = List.copyOf(items);
    }

    Row(String key, Item... items) {
      this(key, 0, List.of(items));
    }

    boolean isHeading() {
      return items.size() == 1;
    }
  }
}
