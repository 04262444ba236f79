package dyad.reports.excel.table;

/**
 * A column of a table.
 *
 * @param title its heading
 * @param least the least units of width that it takes
 * @param most the most units that it takes, unless its longest text would not fit a row
 */
public record TableColumn(String title, int least, int most) {}
