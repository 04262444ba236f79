package dyad.reports.excel.nodes;

import dyad.reports.Switch;
import java.util.List;
import java.util.stream.Stream;

/** The switch of a fact, as the sheet of facts has it and formulas read it. */
public final class FactSwitch {

  /** The column of the sheet of facts in which the switches stand. */
  public static final int SWITCH = 1;

  /** The column in which a fact tells its number. */
  public static final int NUMBER = 14;

  /** What a switch says whose fact is told. */
  public static final String ON = "on";

  private FactSwitch() {}

  /** Who puts a fact on the table: the brief, or an alternative by its name. */
  public static String from(Switch own) {
    return own.from().isEmpty() ? "the brief" : own.from();
  }

  /** Whether there are other versions of the fact of a row. */
  public static boolean versions(int row, List<Switch> all) {
    return Stream.of(row - 1, row + 1)
        .filter(i -> i >= 0 && i < all.size())
        .anyMatch(i -> all.get(i).group().equals(all.get(row).group()));
  }

  /** Whether the fact of a row holds whatever is switched. */
  public static boolean given(int row, List<Switch> all) {
    Switch own = all.get(row);
    return own.on() && own.fact().given() && !versions(row, all);
  }
}
