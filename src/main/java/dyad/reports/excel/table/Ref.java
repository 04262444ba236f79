package dyad.reports.excel.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Names of cells in formulas, and what is asked of many at once. */
public final class Ref {

  /** A function takes 255 arguments at most; a formula stays readable with fewer. */
  private static final int ARGUMENTS = 100;

  private Ref() {}

  /** A cell of a table's sheet, wherever the formula stands: {@code 'Live facts'!$F$7}. */
  public static String cell(SheetSpec tab, int column, int row) {
    return sheet(tab) + fixed(column, row);
  }

  /** The cells of a column, from one row of a table to another, both counted in. */
  public static String range(SheetSpec tab, int column, int first, int last) {
    String begin = cell(tab, column, first);
    return first == last ? begin : begin + ":" + fixed(column, last);
  }

  /** A cell of the sheet that the formula stands on: {@code F7}. */
  public static String here(int column, int row) {
    return CellReference.convertNumToColString(column) + (Table.FIRST + row + 1);
  }

  /** Cells of a column of the sheet that the formula stands on. */
  public static String here(int column, int first, int last) {
    return first == last ? here(column, first) : here(column, first) + ":" + here(column, last);
  }

  /** That all of some statements are true. */
  static String all(List<String> statements) {
    return statements.isEmpty() ? "TRUE" : joined("AND", statements);
  }

  /** That one of some statements is true. */
  public static String any(List<String> statements) {
    return statements.isEmpty() ? "FALSE" : joined("OR", statements);
  }

  private static String joined(String function, List<String> arguments) {
    List<String> left = arguments;
    while (left.size() > ARGUMENTS) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < left.size(); i += ARGUMENTS) {
        parts.add(joined(function, left.subList(i, Math.min(i + ARGUMENTS, left.size()))));
      }
      left = parts;
    }
    return left.size() == 1 ? left.get(0) : function + "(" + String.join(",", left) + ")";
  }

  private static String sheet(SheetSpec tab) {
    return (tab.title().contains(" ") ? "'" + tab.title() + "'" : tab.title()) + "!";
  }

  /** Cells of a column of the sheet that the formula stands on, wherever it is moved. */
  public static String fixed(int column, int first, int last) {
    return first == last ? fixed(column, first) : fixed(column, first) + ":" + fixed(column, last);
  }

  private static String fixed(int column, int row) {
    return "$" + CellReference.convertNumToColString(column) + "$" + (Table.FIRST + row + 1);
  }
}
