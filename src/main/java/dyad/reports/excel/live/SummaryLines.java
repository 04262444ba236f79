package dyad.reports.excel.live;

import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lines of the sheet that works out what the first sheet tells, each found by its name. */
final class SummaryLines {

  static final int WHAT = 0;
  static final int NUMBER = 1;
  static final int TEXT = 2;
  static final int LINE = 3;

  private final List<Table.Row> rows = new ArrayList<>();
  private final Map<String, Integer> named = new HashMap<>();

  List<Table.Row> rows() {
    return rows;
  }

  /** The row of the next line. */
  int next() {
    return rows.size();
  }

  int row(String what) {
    return Objects.requireNonNull(named.get(what));
  }

  /** A cell of a line, from the sheet itself. */
  String here(String what, int column) {
    return Ref.here(column, row(what));
  }

  void number(String what, CellContent number) {
    add(what, number, CellContent.NONE, CellContent.NONE);
  }

  void text(String what, CellContent text) {
    add(what, CellContent.NONE, text, CellContent.NONE);
  }

  void add(String what, CellContent number, CellContent text, CellContent line) {
    named.put(what, rows.size());
    add(what, CellContent.text(what), number, text, line, CellContent.NONE, CellContent.NONE);
  }

  void add(String key, CellContent... items) {
    rows.add(new Table.Row(key, items));
  }
}
