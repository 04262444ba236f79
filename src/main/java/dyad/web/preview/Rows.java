package dyad.web.preview;

import dyad.problems.StopSignal;
import java.util.ArrayList;
import java.util.List;

/** The rows of a table, of which a page shows the first. */
final class Rows {

  /** So many rows are shown of a table. */
  static final int MOST = 200;

  private static final int MOST_COLUMNS = 60;

  private final List<List<String>> shown = new ArrayList<>();
  private int number;
  private int wide;

  void add(List<String> cells) {
    StopSignal.look();
    number++;
    wide = Math.max(wide, cells.size());
    if (number <= MOST) {
      shown.add(List.copyOf(cells.subList(0, Math.min(MOST_COLUMNS, cells.size()))));
    }
  }

  /** Shows them, and tells what is left out. */
  void show(String name, boolean headed, PreviewPage page) {
    if (shown.isEmpty()) {
      page.note("Nothing stands in it.");
      return;
    }
    page.table(name, shown, headed);
    if (number > MOST) {
      page.note(
          "The first " + MOST + " of " + number + " rows are shown here; the file has them all.");
    }
    if (wide > MOST_COLUMNS) {
      page.note("The first " + MOST_COLUMNS + " of " + wide + " columns are shown here.");
    }
  }
}
