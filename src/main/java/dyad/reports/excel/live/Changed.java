package dyad.reports.excel.live;

import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import java.util.List;

/** How what differs from the state as delivered is marked, and told as a list in one cell. */
public final class Changed {

  /** Marks what differs from the state as delivered. */
  public static final String MARK = "✱ ";

  static final String WAS = MARK + "was ";

  /** Lists are cut where they are longer. */
  private static final int LONGEST = 50;

  private Changed() {}

  /** Tells by 1 that something is no longer as it was delivered. */
  static CellContent flag(String same) {
    return CellContent.formula("IF(" + same + ",0,1)", 0, Format.WHOLE);
  }

  /** That two numbers are the same but for their last digits; one that is left out is 0. */
  static String near(String one, String other) {
    return "ABS(SUM(" + one + ")-SUM(" + other + "))<1E-9";
  }

  /** Words that stand only where something changed. */
  static String told(String flag, String words) {
    return "IF(" + flag + "=0,\"\"," + words + ")";
  }

  /** The names of the rows that changed, down to this one, no longer than a line. */
  static CellContent list(int row, int changed, int list, int name, List<String> names) {
    return CellContent.formula(list(row, changed, list, name), "").or(fullest(names));
  }

  private static String list(int row, int changed, int list, int name) {
    String own = Ref.here(name, row);
    String flag = Ref.here(changed, row) + "=1";
    if (row == 0) {
      return "IF(" + flag + "," + own + ",\"\")";
    }
    String before = Ref.here(list, row - 1);
    String full = "LEN(" + before + ")>" + LONGEST;
    String more = "IF(RIGHT(" + before + ",1)=\"…\",\"\",\", …\")";
    String next = "IF(" + before + "=\"\",\"\",\", \")&" + own;
    return before + "&IF(" + flag + ",IF(" + full + "," + more + "," + next + "),\"\")";
  }

  /** The longest that such a list can come to. */
  static String fullest(List<String> names) {
    StringBuilder list = new StringBuilder();
    names.stream()
        .takeWhile(name -> list.length() <= LONGEST)
        .forEach(n -> list.append(n).append(", "));
    return list + "…";
  }
}
